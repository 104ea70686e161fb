/* goto: out of nested loops, backwards, into the body of a loop and of a branch, over an early return; a table of labels. */
#include <stdio.h>

static int find(int limit)
{
    int row, column;

    for (row = 1; row < limit; row++)
        for (column = row; column < limit; column++) {
            if (row * column == 12)
                goto found;
            if (row + column == 9)
                goto next_row;
            continue;
        next_row:
            break;
        }
    return 0;
found:
    return row * 100 + column;
}

static int middle(int count, int enter)
{
    int sum = 0;

    if (enter)
        goto inside;
    while (count > 0) {
        sum += 10;
    inside:
        sum += count--;
    }
    return sum;
}

static int retry(int failures)
{
    int tries = 0;

again:
    tries++;
    if (failures-- > 0 && tries < 5)
        goto again;
    if (tries > 3) {
        goto refuse;
    } else {
        tries *= 2;
        if (tries == 4)
            goto refuse;
    refused:
        tries += 100;
    }
    return tries;
refuse:
    tries = -tries;
    if (tries == -4)
        goto refused;
    return tries;
}

static int machine(const unsigned char *code)
{
    static const void *const steps[] = {&&halt, &&increment, &&twice};
    int value = 0;

    goto *steps[*code++];
halt:
    return value;
twice:
    value *= 2;
    goto *steps[*code++];
increment:
    value++;
    goto *steps[*code++];
}

int main(void)
{
    static const unsigned char code[] = {1, 1, 2, 2, 1, 0};
    int failures;

    printf("%d %d\n", find(3), find(9));
    printf("%d %d %d\n", middle(3, 0), middle(2, 1), middle(0, 0));
    for (failures = 0; failures < 7; failures++)
        printf("%d ", retry(failures));
    printf("%d\n", machine(code));
    return 0;
}
