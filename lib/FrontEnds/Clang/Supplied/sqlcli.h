/* Further parts of the call level interface. */
#include <sql.h>
