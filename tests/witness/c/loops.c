/* Loops: no round at all, continue in each kind, do with a computed end, tests with effects, comma, endless ones, unrolled ones. */
#include <stdio.h>

static int digits(long number)
{
    int count = 0;

    do {
        count++;
    } while (number /= 10);
    return count;
}

static int words(const char *text)
{
    int count = 0;
    char c, before = ' ';

    while ((c = *text++) != '\0' && c != '#') {
        if (c == ' ') {
            before = c;
            continue;
        }
        if (before == ' ')
            count++;
        before = c;
    }
    return count;
}

static int steps(int from)
{
    int low, high, rounds = 0;

    for (low = 0, high = from; low < high; low++, high--) {
        if (low % 2)
            continue;
        rounds++;
    }
    for (;;) {
        if (rounds > 3)
            break;
        rounds += 2;
    }
    while (1) {
        if (rounds-- < 0)
            return low;
        do
            if (rounds == 2)
                continue;
            else if (rounds == 1)
                break;
        while (0);
    }
}

static long copy(char *to, const char *from, int count)
{
    char *start = to;

    switch (count % 4) {
    case 0: do { *to++ = *from++;
    case 3:      *to++ = *from++;
    case 2:      *to++ = *from++;
    case 1:      *to++ = *from++;
            } while ((count -= 4) > 0);
    }
    return to - start;
}

static int nothing(int count)
{
    int sum = 0;

    while (count < 0)
        sum++;
    for (; sum < 0; sum++)
        ;
    do ; while (sum++ < 3);
    return sum;
}

int main(void)
{
    char buffer[20];

    printf("%d %d\n", digits(0), digits(123456));
    printf("%d %d %d\n", words("a bc  d"), words("# none"), words(" one # two"));
    printf("%d %d\n", steps(0), steps(9));
    printf("%ld %ld\n", copy(buffer, "0123456789abcde", 7), copy(buffer, "0123456789abcde", 8));
    printf("%d\n", nothing(2));
    return 0;
}
