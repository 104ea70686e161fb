/*
 * ctdate.c - dates as CCYYMMDD numbers
 */
#include "ctax.h"

static int mdays[13] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static int leap(int y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

int valid_date(long d)
{
    int y = (int)(d / 10000), m = (int)(d / 100 % 100), dd = (int)(d % 100);
    int last;

    if (y < 1900 || m < 1 || m > 12)
        return 0;
    last = mdays[m];
    if (m == 2 && leap(y))
        last = 29;
    return dd >= 1 && dd <= last;
}

/* day number, good for differences only */
static long daynum(long d)
{
    int y = (int)(d / 10000), m = (int)(d / 100 % 100), dd = (int)(d % 100);
    int i;
    long n = (long)y * 365 + (y - 1) / 4 - (y - 1) / 100 + (y - 1) / 400 + dd;

    for (i = 1; i < m; i++)
        n += mdays[i];
    if (m > 2 && leap(y))
        n++;
    return n;
}

/* both days counted */
int days_between(long from, long to)
{
    return (int)(daynum(to) - daynum(from)) + 1;
}

/* full months */
int months_between(long from, long to)
{
    int n = (int)((to / 10000 - from / 10000) * 12 + to / 100 % 100 - from / 100 % 100);

    if (to % 100 < from % 100)
        n--;
    return n;
}
