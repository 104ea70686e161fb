// ARGS: dump --ir --only wait_days %s
// CHECK: function wait_days @+11
// CHECK:   @+13 days := days + 1 overflow undefined
// CHECK:   @+18 days := days + 3 overflow undefined
// CHECK:   @+23 days := days + 5 overflow undefined
// CHECK:   @+27 return with IF days > GRACE THEN GRACE ELSE days
// ERR: template_of_configure.c: note: compilation guessed: config.h.in stands for the header that configure writes, 3 of its names defined as this machine has them [guessed-build]
// The header that configure would write is read from its template.
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

int wait_days(int days)
{
#ifdef HAVE_STDLIB_H
  days += 1;
#endif
#ifdef HAVE_NO_SUCH_HEADER_H
  days += 2;
#endif
#ifdef HAVE_STRDUP
  days += 3;
#endif
#ifdef HAVE_NO_SUCH_FUNCTION
  days += 4;
#endif
#if SIZEOF_UNSIGNED_INT == 4
  days += 5;
#endif
#ifdef LIMIT
  days += 6;
#endif
  return days > GRACE ? GRACE : days;
}
// FILE: config.h.in
#undef HAVE_STDLIB_H
#undef HAVE_NO_SUCH_HEADER_H
#undef HAVE_STRDUP
#undef HAVE_NO_SUCH_FUNCTION
#undef SIZEOF_UNSIGNED_INT
#define LIMIT @LIMIT@
#define GRACE 14
@int32_decl@
