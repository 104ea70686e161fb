// ARGS: dump --ir --only read %s
// CHECK: function read @+19
// CHECK:   @+20 used := now - this->units overflow undefined
// CHECK:   @+20 if used < 0
// CHECK:     @+20 throw Refused::Refused()
// CHECK:   @+20 << display stdout uses 'used ', used
// CHECK:   @+20 this->units := now
// ERR: cpp_before_its_standard.cpp: note: compilation guessed: gnu++98 because of a header of the library before the standard at cpp_before_its_standard.cpp:@+2 [guessed-build]
// Headers and forms that C++17 does not have.
#include <iostream.h>

class Refused {};

class Meter {
  long units;

public:
  void read(long now) throw(Refused);
};

void Meter::read(long now) throw(Refused)
{
  register long used = now - units;
  if (used < 0)
    throw Refused();
  cout << "used " << used << endl;
  units = now;
}
