// ARGS: dump --ir --only review %s
// ARGS: dump --ir --only lambda_2 %s
// CHECK: function review @+18
// CHECK:   @+18 high := std::count_if(*claims, review::lambda_1(*std::begin(*claims)))
// CHECK:   @+18 fines := 0
// CHECK:   @+18 (synthetic) rate := limit / 10 overflow undefined
// CHECK:   @+17 std::for_each std::for_each(*claims, review::lambda_2(*std::begin(*claims)))
// CHECK:   @+20 std::sort *claims := std::sort(*claims, review::lambda_3(*std::begin(*claims)))
// CHECK:   @+20 charge := review::lambda_4
// CHECK:   @+20 return with review::lambda_4(high) + fines
// CHECK: function lambda_2 @+13
// CHECK:   @+13 if each->late
// CHECK:     @+13 fines := fines + rate overflow undefined
#include "library.h"

struct Claim {
  long amount;
  bool late;
};

long review(std::vector<Claim> &claims, long limit) {
  long high = std::count_if(claims.begin(), claims.end(), [&](const Claim &each) { return each.amount > limit; });
  long fines = 0;
  std::for_each(claims.begin(), claims.end(), [&fines, rate = limit / 10](const Claim &each) {
    if (each.late)
      fines += rate;
  });
  std::sort(claims.begin(), claims.end(), [](const Claim &a, const Claim &b) { return a.amount < b.amount; });
  auto charge = [](long amount) { return amount + 3; };
  return charge(high) + fines;
}
// FILE: library.h
// As much of the standard library as is used here, in our own words: nothing depends on a machine.
#pragma once
namespace std {
typedef unsigned long size_t;
template <class T> struct vector_iterator {
  T &operator*() const;
  T *operator->() const;
  vector_iterator &operator++();
};
template <class T> bool operator==(vector_iterator<T>, vector_iterator<T>);
template <class T> bool operator!=(vector_iterator<T>, vector_iterator<T>);
template <class T> class vector {
public:
  vector();
  T &operator[](size_t);
  T &at(size_t);
  T &back();
  void push_back(const T &);
  void pop_back();
  void clear();
  size_t size() const;
  bool empty() const;
  vector_iterator<T> begin();
  vector_iterator<T> end();
  vector_iterator<T> erase(vector_iterator<T>);
};
template <class I, class F> long count_if(I, I, F) {
  return 0;
}
template <class I, class F> void for_each(I, I, F) {}
template <class I, class F> void sort(I, I, F) {}
} // namespace std
