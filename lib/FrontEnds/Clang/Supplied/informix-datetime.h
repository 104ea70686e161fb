/* Points and lengths of time of Informix. */
#ifndef TACIT_SUPPLIED_DATETIME
#define TACIT_SUPPLIED_DATETIME
#include <decimal.h>
typedef struct dtime {
  short dt_qual;
  dec_t dt_dec;
} dtime_t;
typedef struct intrvl {
  short in_qual;
  dec_t in_dec;
} intrvl_t;
#endif
