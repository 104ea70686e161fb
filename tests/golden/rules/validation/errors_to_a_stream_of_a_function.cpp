// ARGS: dump --rules %s
// CHECK: action @+18  guard this->isTiered_ AND this->scalar_ <> 0.0  effect << 'A tiered levy has a scalar rate of'
// CHECK:   Report 'A tiered levy has a scalar rate of' when the is tiered is set and the scalar is not 0.0.
// A stream that some function gives: what it is for is not known here, but a text goes out because the business says so.
#include <ostream>

std::ostream &complaints();

class Levy {
  bool isTiered_ = false;
  double scalar_ = 0.0;

public:
  void check() const;
};

void Levy::check() const {
  if (isTiered_) {
    if (scalar_ != 0.0)
      complaints() << "A tiered levy has a scalar rate of " << scalar_ << " as well\n";
  }
}
