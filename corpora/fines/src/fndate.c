/*
 * fndate.c - dates. Came over from the mini in 1986.
 */
#include "courts.h"

#define SATURDAY 0
#define SUNDAY   1

static int mdays[13] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static int leap(y)
int y;
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int month_days(y, m)
int y, m;
{
    if (m == 2 && leap(y))
        return 29;
    return mdays[m];
}

int valid_date(d)
long d;
{
    int y = d / 10000, m = d / 100 % 100, dd = d % 100;

    if (y < 1880 || y > 2099)
        return 0;
    if (m < 1 || m > 12)
        return 0;
    return dd >= 1 && dd <= month_days(y, m);
}

/* running number of a day, a multiple of seven is a Saturday */
long day_no(d)
long d;
{
    int y = d / 10000, m = d / 100 % 100, i;
    long n;

    y--;
    n = y * 365L + y / 4 - y / 100 + y / 400 + d % 100;
    y++;
    for (i = 1; i < m; i++)
        n += month_days(y, i);
    return n + 1;
}

long add_days(d, n)
long d;
int n;
{
    int y = d / 10000, m = d / 100 % 100;
    long dd = d % 100 + n;

    while (dd > month_days(y, m)) {
        dd -= month_days(y, m);
        if (++m > 12) {
            m = 1;
            y++;
        }
    }
    return y * 10000L + m * 100 + dd;
}

/* same day of a later month, or its last day */
long add_months(d, n)
long d;
int n;
{
    int y, m, dd = d % 100;

    m = d / 100 % 100 - 1 + n;
    y = d / 10000 + m / 12;
    m = m % 12 + 1;
    if (dd > month_days(y, m))
        dd = month_days(y, m);
    return y * 10000L + m * 100 + dd;
}

/* nothing falls due on a weekend */
long working_day(d)
long d;
{
    switch ((int)(day_no(d) % 7)) {
    case SATURDAY:
        d = add_days(d, 1);
        /* fall through */
    case SUNDAY:
        d = add_days(d, 1);
        break;
    default:
        break;
    }
    return d;
}

int age_at(born, d)
long born, d;
{
    int age = (int)(d / 10000 - born / 10000);

    if (d % 10000 < born % 10000)
        age--;
    return age;
}
