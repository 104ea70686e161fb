// ARGS: dump --rules %s
// CHECK: decision @+44  guard name = NULL  effect *fee := 20  assumes rc = 0
// CHECK:   Set the fee to 20 when the name is NULL.
// ERR: memory_of_undeclared.c:@+17:9: error: incomplete definition of type 'struct area' [clang-error]
// ERR: memory_of_undeclared.c:@+17:13: error: incomplete definition of type 'struct area' [clang-error]
// ERR: memory_of_undeclared.c:@+37:18: error: incomplete definition of type 'struct area' [clang-error]
// Memory that was not given ends the work, in a record that no header found declares as well: no rule, nor is what
// that code is handed on for. Whether a name is given is asked of the business.
#include <stddef.h>
int open_claims(void);
int count_claims(int office);
void *malloc(unsigned long size);
void free(void *memory);
int pthread_mutex_lock(void *lock);

static int rc;
static char *copy;

int allocate(struct area *area, int count)
{
    area->claims[0].data = (char *)malloc(count * 20);
    if (area->claims[0].data == NULL) {
        return 1;
    }
    return 0;
}

int load(struct area *area, int office, const char *name, void *lock, int *fee)
{
    rc = open_claims();
    if (rc != 0) {
        return rc;
    }
    rc = allocate(area, 100);
    if (rc != 0) {
        return rc;
    }
    if (office == 8) {
        copy = malloc(20);
    }
    if (office == 7) {
        pthread_mutex_lock(lock);
        free(area->claims);
    }
    if (name == NULL) {
        *fee = 20;
    }
    return rc;
}
