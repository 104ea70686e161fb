/* Parts of DB-Library. */
#include <sybdb.h>
