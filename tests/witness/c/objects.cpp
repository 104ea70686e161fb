// Classes: virtual calls, templates, loops over ranges, if with an initialiser, operators, default members.
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

class Tariff {
public:
  virtual ~Tariff() = default;
  virtual long charge(int units) const { return units < 0 ? 0 : units; }
};

class Stepped : public Tariff {
public:
  explicit Stepped(std::vector<long> steps) : steps_(std::move(steps)) {
    if (steps_.empty())
      steps_.push_back(1);
  }
  long charge(int units) const override {
    long sum = 0;
    for (long step : steps_) {
      if (units <= 0)
        break;
      sum += step * (units > 10 ? 10 : units);
      units -= 10;
    }
    return units > 0 ? sum + Tariff::charge(units) : sum;
  }

private:
  std::vector<long> steps_;
};

template <typename T> T largest(const std::vector<T> &values, T otherwise) {
  bool found = false;
  for (const T &value : values)
    if (!found || value > otherwise) {
      otherwise = value;
      found = true;
    }
  return otherwise;
}

template <int Scale> struct Amount {
  long units;
  bool operator<(const Amount &other) const { return units != other.units && units < other.units; }
  Amount &operator+=(const Amount &other) {
    if ((units += other.units) > 1000 * Scale)
      units = 1000 * Scale;
    return *this;
  }
};

std::optional<int> bandOf(const std::map<std::string, int> &bands, const std::string &name) {
  if (auto found = bands.find(name); found != bands.end() && found->second > 0)
    return found->second;
  else if (name.empty())
    return 9;
  return std::nullopt;
}

} // namespace

int main() {
  std::vector<std::unique_ptr<Tariff>> tariffs;
  tariffs.push_back(std::make_unique<Tariff>());
  tariffs.push_back(std::make_unique<Stepped>(std::vector<long>{3, 2}));
  tariffs.push_back(std::make_unique<Stepped>(std::vector<long>{}));
  for (const auto &tariff : tariffs)
    for (int units : {-1, 0, 5, 15, 40})
      std::printf("%ld ", tariff->charge(units));
  std::printf("%d %ld\n", largest<int>({1, 5, 2}, 0), largest<long>({}, 7));
  Amount<2> sum{1}, large{5000};
  sum += Amount<2>{10};
  large += sum;
  std::printf("%d %ld\n", sum < large && !(large < sum), large.units);
  for (const char *name : {"A", "B", "", "C"})
    std::printf("%d ", bandOf({{"A", 1}, {"B", 0}}, name).value_or(-1));
  std::puts("");
  return 0;
}
