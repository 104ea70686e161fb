// Exceptions: thrown here and deep inside, caught by type, by base and by all, thrown on, out of constructors, with destructors on the way.
#include <cstdio>
#include <stdexcept>
#include <string>

namespace {

struct Refused : std::runtime_error {
  Refused(int code) : std::runtime_error("refused"), code(code) {}
  int code;
};

int closed = 0;

struct File {
  explicit File(int number) {
    if (number < 0)
      throw std::invalid_argument("number");
  }
  ~File() { ++closed; }
};

int deepest(int amount) {
  File file(amount);
  if (amount > 100)
    throw Refused(amount);
  if (amount > 50)
    throw amount;
  return amount * 2;
}

int middle(int amount) {
  try {
    int result = deepest(amount);
    if (result == 14)
      throw std::string("fourteen");
    return result;
  } catch (const Refused &refused) {
    if (refused.code > 200)
      throw;
    return -1;
  }
}

int outermost(int amount) {
  int result = 0;
  try {
    result = middle(amount);
  } catch (const std::invalid_argument &) {
    result = -2;
  } catch (const std::exception &failure) {
    result = failure.what()[0] == 'r' ? -3 : -4;
  } catch (int number) {
    return number;
  } catch (...) {
    result = -5;
  }
  return result + 1;
}

int loops(int rounds) {
  int done = 0;
  for (int round = 0; round < rounds; ++round) {
    try {
      if (round == 1)
        continue;
      if (round == 4)
        break;
      if (round == 2)
        throw round;
      done += 10;
    } catch (int which) {
      done += which;
    }
    ++done;
  }
  return done;
}

} // namespace

int main() {
  for (int amount : {-1, 5, 7, 60, 150, 250})
    std::printf("%d ", outermost(amount));
  std::printf("%d %d\n", loops(9), closed);
  try {
    middle(-5);
    std::puts("never");
  } catch (const std::logic_error &) {
    return 3;
  }
  return 0;
}
