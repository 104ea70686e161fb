// ARGS: dump --ir --only settle %s
// CHECK: function settle @+38
// CHECK:   @+38 if std::size(*lines) = 0
// CHECK:     @+38 return with -1
// CHECK:   @+38 push_back (*lines)[std::size(*lines)] := extra
// CHECK:   @+38 (*lines)[0].kind := 2
// CHECK:   @+38 (*totals)[7] := (*totals)[7] + (*lines)[std::size(*lines) - 1].amount overflow undefined
// CHECK:   @+38 if std::contains(*totals, 7)
// CHECK:     @+38 (*totals)[7] := 0
// CHECK:   @+38 found := std::find(*totals, 8)
// CHECK:   @+38 if found = std::end(*totals)
// CHECK:     @+38 insert (*totals)[8] := 1
// CHECK:   else
// CHECK:     @+38 found->second := 5
// CHECK:   @+38 if std::count(*seen, 3) = 0
// CHECK:     @+38 insert (*seen)[3] := 3
// CHECK:   @+38 erase *totals := std::erase(*totals, 8)
// CHECK:   @+38 sum := 0
// CHECK:   @+38 for while __begin1 <> __end1
// CHECK:     init
// CHECK:       @+36 (synthetic) __range1 := *lines
// CHECK:       @+35 (synthetic) __begin1 := std::begin(*__range1)
// CHECK:       @+34 (synthetic) __end1 := std::end(*__range1)
// CHECK:     step
// CHECK:       @+32 (synthetic) __begin1 := __begin1 + 1
// CHECK:     do
// CHECK:       @+30 each := *__begin1
// CHECK:       @+30 if each->kind = 2
// CHECK:         @+30 sum := sum + each->amount overflow undefined
// CHECK:   @+30 if std::size(*lines) > 10
// CHECK:     @+30 clear *lines := {}
// CHECK:   @+30 return with sum
#include "library.h"

struct Line {
  long amount;
  int kind;
};

long settle(std::vector<Line> &lines, std::map<int, long> &totals, std::set<int> &seen, Line extra) {
  if (lines.empty())
    return -1;
  lines.push_back(extra);
  lines[0].kind = 2;
  totals[7] += lines.back().amount;
  if (totals.find(7) != totals.end())
    totals.at(7) = 0;
  auto found = totals.find(8);
  if (found == totals.end())
    totals.insert(std::pair<int, long>(8, 1));
  else
    found->second = 5;
  if (seen.count(3) == 0)
    seen.insert(3);
  totals.erase(8);
  long sum = 0;
  for (Line &each : lines)
    if (each.kind == 2)
      sum += each.amount;
  if (lines.size() > 10)
    lines.clear();
  return sum;
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
template <class K, class V> struct pair {
  K first;
  V second;
  pair(const K &, const V &);
};
template <class K, class V> class map {
public:
  typedef vector_iterator<pair<K, V>> iterator;
  V &operator[](const K &);
  V &at(const K &);
  iterator find(const K &);
  iterator end();
  size_t count(const K &) const;
  void insert(const pair<K, V> &);
  void erase(const K &);
};
template <class K> class set {
public:
  void insert(const K &);
  size_t count(const K &) const;
};
} // namespace std
