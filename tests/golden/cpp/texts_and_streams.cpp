// ARGS: dump --ir --only load %s
// CHECK: function load @+26
// CHECK:   @+26 - opaque std::ifstream in("rates.txt"); because the parser could not read it
// CHECK:   @+27 rate := 0
// CHECK:   @+27 if UNKNOWN(in) >> rate = 0
// CHECK:     @+27 return with 8
// CHECK:   @+27 while while UNKNOWN(std::getline(in, line)) <> 0
// CHECK:     @+27 if UNKNOWN(line) = 'END'
// CHECK:       @+27 break
// CHECK:     @+27 UNKNOWN(name) := UNKNOWN(name) + UNKNOWN(line.substr(0, 4).c_str())
// CHECK:   @+28 - UNKNOWN(in.close())
// CHECK:   @+28 if UNKNOWN(name.empty()) <> 0
// CHECK:     @+28 UNKNOWN(name) := 'none'
// CHECK:   @+27 - opaque none";\n  std::cout << "rate " << rate << " for " << name << std::endl;\n  std::cin >> rate; because the parser could not read it
// CHECK:   @+29 return with IF UNKNOWN(line.length()) > 3 THEN 4 ELSE 0
// ERR: texts_and_streams.cpp:@+10:1: warning: header "library.h" was not found [missing-header]
// ERR: texts_and_streams.cpp:@+11:28: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+11:3: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+11:3: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+12:9: warning: "in" is declared in none of the headers that were found [undeclared-name]
// ERR: texts_and_streams.cpp:@+13:10: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+17:5: error: member reference base type 'int' is not a structure or union [clang-error]
// ERR: texts_and_streams.cpp:@+19:3: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+18:54: error: use of undeclared identifier 'std' [clang-error]
// ERR: texts_and_streams.cpp:@+18:3: error: use of undeclared identifier 'std' [clang-error]
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
