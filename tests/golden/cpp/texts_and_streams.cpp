// ARGS: dump --ir --only load %s
// CHECK: function load @+22
// CHECK:   @+22 open in uses 'rates.txt'
// CHECK:   @+23 rate := 0
// CHECK:   @+23 >> (synthetic) read in fills rate, read_result
// CHECK:   @+22 if NOT read_result
// CHECK:     @+22 return with 8
// CHECK:   @+22 while
// CHECK:     @+21 getline (synthetic) read in fills line, getline_result
// CHECK:     @+20 while (synthetic) getline_result
// CHECK:     else
// CHECK:       @+18 while (synthetic) leaves break
// CHECK:     @+18 if line = 'END'
// CHECK:       @+18 break
// CHECK:     @+18 *name := *name || line(1:4)
// CHECK:   @+19 close in
// CHECK:   @+19 if *name = ''
// CHECK:     @+19 *name := 'none'
// CHECK:   @+19 << display stdout uses 'rate ', rate, ' for ', *name
// CHECK:   @+19 >> accept stdin fills rate
// CHECK:   @+19 return with IF std::size(line) > 3 THEN 4 ELSE 0
#include "library.h"

int load(const char *path, std::string &name) {
  std::ifstream in("rates.txt");
  std::string line;
  long rate = 0;
  if (!(in >> rate))
    return 8;
  while (std::getline(in, line)) {
    if (line == "END")
      break;
    name += line.substr(0, 4).c_str();
  }
  in.close();
  if (name.empty())
    name = "none";
  std::cout << "rate " << rate << " for " << name << std::endl;
  std::cin >> rate;
  return line.length() > 3 ? 4 : 0;
}
// FILE: library.h
// As much of the standard library as is used here, in our own words: nothing depends on a machine.
#pragma once
namespace std {
typedef unsigned long size_t;
template <class C> class basic_string {
public:
  basic_string();
  basic_string(const C *);
  basic_string &operator=(const C *);
  basic_string &operator+=(const C *);
  basic_string substr(size_t, size_t = 0) const;
  const C *c_str() const;
  size_t length() const;
  bool empty() const;
};
typedef basic_string<char> string;
bool operator==(const string &, const char *);
string operator+(const string &, const string &);
class ios_base {};
template <class C> class basic_ios : public ios_base {
public:
  explicit operator bool() const;
  bool operator!() const;
};
template <class C> class basic_ostream : public basic_ios<C> {
public:
  basic_ostream &operator<<(long);
  basic_ostream &operator<<(basic_ostream &(*)(basic_ostream &));
};
template <class C> class basic_istream : public basic_ios<C> {
public:
  basic_istream &operator>>(long &);
};
template <class C> class basic_ifstream : public basic_istream<C> {
public:
  basic_ifstream();
  explicit basic_ifstream(const char *);
  void close();
};
typedef basic_ostream<char> ostream;
typedef basic_istream<char> istream;
typedef basic_ifstream<char> ifstream;
ostream &operator<<(ostream &, const char *);
ostream &operator<<(ostream &, const string &);
ostream &endl(ostream &);
istream &getline(istream &, string &);
extern ostream cout, cerr;
extern istream cin;
} // namespace std
