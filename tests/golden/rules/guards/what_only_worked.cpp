// ARGS: dump --rules %s
// CHECK: calculation @+30  effect due := levy->rate * payment
// CHECK:   Set the due to the rate times the payment.
// CHECK: calculation @+31  guard levy->isTiered  effect due := tier * payment  assumes due = 0.0
// CHECK:   Set the due to the tier times the payment when the is tiered is set.
// CHECK: validation @+34  guard payment > 90000.0  effect throw std::runtime_error(text)  assumes NOT levy->isTiered OR due = 0.0
// CHECK:   Refuse by raising std::runtime_error with text when the payment is more than 90000.0.
// CHECK: calculation @+34  guard payment <= 90000.0  effect levy->total := levy->total + due  assumes NOT levy->isTiered OR due = 0.0
// CHECK:   Add the due to the total when the payment is at most 90000.0.
// A clause that holds unless an assertion failed tells nothing of the business; neither does the end of a macro's
// loop that is no loop. A check of the project's own without a quoted condition refuses.
#include <sstream>
#include <stdexcept>

#define SURE(condition)                                                                            \
  do {                                                                                             \
    if (condition) {                                                                               \
    } else {                                                                                       \
      std::ostringstream text;                                                                     \
      text << "This must hold: " << #condition;                                                    \
      throw std::logic_error(text.str());                                                          \
    }                                                                                              \
  } while (0)

struct Levy {
  bool isTiered;
  double rate;
  double total;
};

double charge(Levy &levy, double payment, double tier) {
  double due = levy.rate * payment;
  if (levy.isTiered) {
    SURE(due == 0.0);
    due = tier * payment;
  }
  if (payment > 90000.0) {
    std::ostringstream text;
    text << "Payments of this size go to the desk";
    throw std::runtime_error(text.str());
  }
  levy.total += due;
  return due;
}
