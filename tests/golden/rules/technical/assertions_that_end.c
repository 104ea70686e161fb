// ARGS: dump --rules %s
// CHECK: calculation @+21  guard count > reserve  effect lent := count - reserve  assumes count >= 0
// CHECK:   Set the lent to the count minus the reserve when the count is more than the reserve.
// An assertion of the project's own may end the run: neither its message nor the end is a rule, where the macro is
// used as little as where it stands.
#include <stdio.h>
#include <stdlib.h>

#define MUST(condition)                                                            \
    {                                                                              \
        if (!(condition)) {                                                        \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition); \
            exit(1);                                                               \
        }                                                                          \
    }

long lend(long count, long reserve)
{
    long lent = 0;

    MUST(count >= 0);
    if (count > reserve) {
        lent = count - reserve;
        MUST(lent > 0 && lent <= count);
    }
    return lent;
}
