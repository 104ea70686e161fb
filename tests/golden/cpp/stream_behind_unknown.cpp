// ARGS: dump --ir --only Notice::show %s
// ERR: stream_behind_unknown.cpp:@+13:44: warning: "settings" is declared in none of the headers that were found [undeclared-name]
// ERR: stream_behind_unknown.cpp:@+12:52: error: member reference base type 'int' is not a structure or union [clang-error]
// A stream stays one behind a value that nothing declares: one statement writes all of the line, endl only says how.
#include <iostream>
using namespace std;

class Notice {
public:
  const char *words(int code);
  void show(int fine);
};

void Notice::show(int fine) {
  cout << "fine " << fine << ": " << words(settings.reason) << endl;
}
