/* Validation as chains of early returns, in nested blocks, behind statements that end the run, with code that never runs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct claim {
    char type;
    int age;
    long income;
};

static int validate(const struct claim *claim)
{
    if (claim == NULL)
        return 10;
    if (!strchr("ABC", claim->type) || claim->type == '\0')
        return 11;
    {
        if (claim->age < 16)
            return 12;
        else if (claim->age > 99)
            return 13;
    }
    if (claim->income >= 0) {
        if (claim->income <= 100000L)
            return 0;
        return 14;
    } else
        return 15;
    return 16;
}

static void stop(const char *why)
{
    fprintf(stderr, "%s\n", why);
    exit(4);
}

static long amount(const struct claim *claim)
{
    long base;

    if (claim->type == 'A')
        base = 5000;
    else if (claim->type == 'B') {
        base = 7000;
        if (claim->income > 500)
            return base - claim->income / 10;
    } else {
        stop("no such type");
        base = 1;
    }
    return base;
}

int main(void)
{
    static const struct claim claims[] = {{'A', 20, 100}, {'B', 30, 900}, {'B', 30, 100}, {'X', 30, 1}, {'A', 3, 1},
                                          {'A', 120, 1}, {'B', 50, -1}, {'B', 50, 999999}, {'\0', 1, 1}, {'C', 60, 10}};
    unsigned at;

    printf("%d\n", validate(NULL));
    for (at = 0; at < sizeof claims / sizeof claims[0]; at++) {
        int code = validate(&claims[at]);
        if (code) {
            printf("%d\n", code);
            continue;
        }
        printf("%ld\n", amount(&claims[at]));
    }
    return 0;
}
