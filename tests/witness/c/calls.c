/* Calls: recursion, mutual recursion, tables of functions, call-backs, old definitions, ends of the run deep inside, jumps out. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*rule)(int);

static jmp_buf handler;
static int depth;

static int half(int amount) { return amount / 2; }
static int none(amount) int amount; { return amount * 0; }
static int full(int amount) { return amount; }

static const struct { const char *code; rule apply; } rules[] = {{"H", half}, {"N", none}, {"F", full}};

static int is_odd(unsigned number);
static int is_even(unsigned number)
{
    if (number == 0)
        return 1;
    return is_odd(number - 1);
}
static int is_odd(unsigned number)
{
    return number == 0 ? 0 : is_even(number - 1);
}

static int by_value(const void *left, const void *right)
{
    int a = *(const int *)left, b = *(const int *)right;

    if (a < b)
        return -1;
    if (a > b)
        return 1;
    return 0;
}

static void refuse(int code)
{
    depth++;
    longjmp(handler, code);
}

static int guarded(int amount)
{
    switch (setjmp(handler)) {
    case 0:
        break;
    case 1:
        return -1;
    default:
        return -2;
    }
    if (amount < 0)
        refuse(1);
    if (amount == 0)
        refuse(2);
    return amount;
}

static void finish(int code)
{
    if (code)
        exit(code);
    printf("still here\n");
}

static void last_words(void)
{
    printf("%d\n", depth);
}

int main(void)
{
    int amounts[] = {5, 3, 9, 3, -4};
    unsigned at;

    atexit(last_words);
    for (at = 0; at < sizeof rules / sizeof *rules; at++)
        printf("%s %d\n", rules[at].code, rules[at].apply(100));
    qsort(amounts, 5, sizeof *amounts, by_value);
    printf("%d %d\n", is_even(4), is_odd(4));
    printf("%d %d %d\n", guarded(amounts[0]), guarded(0), guarded(amounts[4]));
    finish(0);
    finish(3);
    printf("never\n");
    return 0;
}
