// ARGS: dump --ir --only fee %s
// CHECK: function fee @+7
// CHECK:   @+9 amount := amount - 5 overflow undefined
// CHECK:   @+22 return with amount * RATE / 100
// ERR: options_of_a_makefile.c: note: compilation guessed: Makefile defines RATE, REDUCED [guessed-build]
// Defines of assignments and of the line that compiles this file; not of conditionals, not with unknown variables.
#include "rates.h"

long fee(long amount)
{
#ifdef REDUCED
  amount -= 5;
#endif
#ifdef OF_OTHER_FILE
  amount = 1;
#endif
#ifdef IN_CONDITIONAL
  amount = 2;
#endif
#ifdef WITH_UNKNOWN
  amount = 3;
#endif
#ifdef HIDDEN
  amount = 4;
#endif
  return amount * RATE / 100;
}
// FILE: Makefile
TAX = 20
OPT = -O2
DEFS = -DRATE=$(TAX) \
       -DWITH_UNKNOWN=$(shell date)
# CFLAGS = -DHIDDEN
CFLAGS = $(OPT) $(DEFS)
ifdef FAST
CFLAGS += -DIN_CONDITIONAL
endif
options_of_a_makefile.o: options_of_a_makefile.c
	$(CC) $(CFLAGS) -DREDUCED -c options_of_a_makefile.c
other.o:
	$(CC) $(CFLAGS) -DOF_OTHER_FILE -c other.c
// FILE: rates.h
long rates_read;
