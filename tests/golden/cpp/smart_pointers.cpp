// ARGS: dump --ir --only renew %s
// CHECK: function renew @+14
// CHECK:   @+14 fresh := &Licence::Licence(years)
// CHECK:   @+14 fresh->years := fresh->years + (*licence)->years overflow undefined
// CHECK:   @+14 reset *licence := &Licence::Licence(1)
// CHECK:   @+14 (synthetic) old_value := (*licence)->years
// CHECK:   @+13 std::swap (*licence)->years := fresh->years; fresh->years := old_value
// CHECK:   @+13 return with fresh->years
#include "library.h"

struct Licence {
  int years;
  Licence(int given) : years(given) {}
};

int renew(std::unique_ptr<Licence> &licence, int years) {
  std::unique_ptr<Licence> fresh(new Licence(years));
  fresh->years += licence->years;
  licence.reset(new Licence(1));
  std::swap(licence->years, (*fresh).years);
  return fresh->years;
}
// FILE: library.h
// As much of the standard library as is used here, in our own words: nothing depends on a machine.
#pragma once
namespace std {
typedef unsigned long size_t;
template <class T> class unique_ptr {
public:
  unique_ptr(T *);
  T *operator->() const;
  T &operator*() const;
  void reset(T *);
};
template <class T> void swap(T &, T &);
} // namespace std
