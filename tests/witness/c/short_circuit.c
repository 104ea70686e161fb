/* && || ?: with and without effects: as tests, as values, as statements, nested, negated, as arguments and in macros. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define LIMIT 12
#define OUTSIDE(x) ((x) < 3 || (x) > LIMIT)
#define RETURN_IF(x, value) if (x) return value
#define CLAMP(x) ((x) < 0 ? 0 : (x) > LIMIT ? LIMIT : (x))

static int calls;

static int ask(int answer)
{
    calls++;
    return answer;
}

static int check(int age, int child, const char *name)
{
    RETURN_IF(OUTSIDE(age), 1);
    RETURN_IF(!name || !*name, 2);
    if (!isdigit((unsigned char)name[0]) && !(age == 5 || child))
        return 3;
    if (age > 4 && (child++, child > 1) && ask(age))
        return 4;
    if ((age == 4 || ask(age - 4)) && !(child && age > 11))
        return strchr("xyz", name[0]) != NULL ? 5 : 6;
    return age ?: 7;
}

static int value(int a, int b)
{
    int both = a && b, any = a || ask(b), chosen;

    a > 1 && ask(a);
    a > 2 || ask(b);
    a > b ? ask(1) : (b > 2 ? ask(2) : ask(3));
    chosen = a == 1 ? b == 1 ? 11 : ask(12) : b == 2 ? 22 : a && b ? 33 : 44;
    chosen += CLAMP(a - 1) + (a != b) + !(a && !b);
    return both * 1000 + any * 100 + chosen;
}

static int deep(int a, int b, int c)
{
    if (a) {
        if (b ? c : !c)
            return 1;
        else if (a == (b && c))
            return 2;
    } else if (!a && !b && !c)
        return 3;
    else
        return b == c ? 4 : 5;
    return ask(a) && (b || (c && ask(b))) ? 6 : 7;
}

int main(void)
{
    static const char *const names[] = {"x1", "7", "", "abc", NULL};
    int age, child, name, a, b;

    for (age = 2; age < 14; age++)
        for (child = 0; child < 2; child++)
            for (name = 0; name < 5; name++)
                printf("%d", check(age, child, names[name]));
    for (a = 0; a < 4; a++)
        for (b = 0; b < 4; b++)
            printf(" %d", value(a, b));
    for (a = 0; a < 8; a++)
        printf(" %d", deep(a & 1, a & 2, a & 4));
    printf(" %d\n", calls);
    return 0;
}
