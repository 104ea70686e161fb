/* Db2: the environment of its administrative calls, of which the result area is known. */
#include "sqlca.h"
