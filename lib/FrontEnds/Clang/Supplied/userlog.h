/* The log of a transaction monitor. */
#include <atmi.h>
