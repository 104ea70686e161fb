// As much of the standard library as the samples use, in our own words: no golden file depends on a machine.
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
template <class T> class unique_ptr {
public:
  unique_ptr(T *);
  T *operator->() const;
  T &operator*() const;
  void reset(T *);
};
template <class I, class F> long count_if(I, I, F) {
  return 0;
}
template <class I, class F> void for_each(I, I, F) {}
template <class I, class T> T accumulate(I, I, T);
template <class I, class F> void sort(I, I, F) {}
template <class T> void swap(T &, T &);
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
