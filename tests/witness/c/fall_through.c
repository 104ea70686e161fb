/* switch: shared labels, fall-through, a default that is not last, labels of a range, switches in switches, none that fits. */
#include <stdio.h>

enum status { SINGLE, COUPLE, WIDOWED, OTHER };

static int allowance(enum status status, int children)
{
    int amount = 0;

    switch (status) {
    default:
        amount += 1;
    case SINGLE:
        amount += 10;
        break;
    case COUPLE:
        amount += 5;
        /* FALLTHROUGH */
    case WIDOWED:
        amount += 20;
        if (children > 2)
            break;
        amount += 3;
    }
    return amount;
}

static char band(int points)
{
    switch (points) {
    case 0 ... 9:
        return 'A';
    case 10: case 11:
        return 'B';
    case 12 ... 99:
        switch (points % 3) {
        case 0: return 'C';
        case 1: break;
        default: return 'D';
        }
        return 'E';
    }
    return '?';
}

static int opens(const char *text)
{
    int depth = 0, at;

    for (at = 0; text[at]; at++)
        switch (text[at]) {
        case '(':
            depth++;
            continue;
        case ')':
            if (depth-- == 0)
                return -1;
            break;
        }
    return depth;
}

int main(void)
{
    int children, points;

    for (children = 0; children < 5; children += 2) {
        enum status status;
        for (status = SINGLE; status <= OTHER; status++)
            printf("%d ", allowance(status, children));
    }
    for (points = -1; points < 40; points++)
        putchar(band(points));
    printf("%d %d %d\n", opens("(a(b)"), opens("())"), opens(""));
    switch (points) {
    }
    switch (points)
    case 40:
        puts("forty");
    return 0;
}
