// ARGS: dump --ir --only settle %s
// ERR: containers.cpp:@+13:1: warning: header "library.h" was not found [missing-header]
// ERR: containers.cpp:@+19:13: error: use of undeclared identifier 'std' [clang-error]
// ERR: containers.cpp:@+18:25: error: 'Line' does not refer to a value [clang-error]
// ERR: containers.cpp:@+17:32: error: use of undeclared identifier 'lines' [clang-error]
// ERR: containers.cpp:@+16:39: error: use of undeclared identifier 'std' [clang-error]
// ERR: containers.cpp:@+15:51: error: expected '(' for function-style cast or type construction [clang-error]
// ERR: containers.cpp:@+14:57: error: expected '(' for function-style cast or type construction [clang-error]
// ERR: containers.cpp:@+13:60: error: use of undeclared identifier 'totals' [clang-error]
// ERR: containers.cpp:@+12:68: error: use of undeclared identifier 'std' [clang-error]
// ERR: containers.cpp:@+11:80: error: expected '(' for function-style cast or type construction [clang-error]
// ERR: containers.cpp:@+10:83: error: use of undeclared identifier 'seen' [clang-error]
// ERR: containers.cpp:@+9:89: error: 'Line' does not refer to a value [clang-error]
// ERR: containers.cpp:@+8:100: error: expected ';' after top level declarator [clang-error]
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
