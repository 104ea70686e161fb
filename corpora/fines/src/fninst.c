/*
 * fninst.c - instalment orders
 *
 * 02.89 original, with the tables of the justices' clerks
 */
#include "courts.h"

#define WEEKS_YEAR  52
#define MAX_WEEKS  104
#define MAX_MONTHS  24

/* least weekly instalment by what is owed */
static struct {
    long upto;
    long week;
} least[] = {
    {  10000L,  500L },
    {  50000L, 1000L },
    { 100000L, 1500L },
    {      0L, 2500L }          /* anything above */
};

static long least_week(bal)
long bal;
{
    int i = 0;

    while (least[i].upto != 0 && bal > least[i].upto)
        i++;
    return least[i].week;
}

/*
 * Fixes instalment and first date. offer and spare are pence a week, a
 * spare of -1 is not known. *inst gets the instalment.
 */
int set_terms(a, offer, spare, inst)
struct acct *a;
long offer, spare, *inst;
{
    long bal = BALANCE(a), week, dbo;
    int rc = T_ASOFFER;

    *inst = 0;
    if (bal <= 0)
        return T_NONE;
    if (a->deftype == 'B')
        a->terms = 'F';             /* companies pay at once */
    week = least_week(bal);
    if (offer > week)
        week = offer;
    else if (offer < week)
        rc = T_RAISED;
    if (spare >= 0 && week > spare && rc == T_RAISED)
        week = spare > offer ? spare : offer;

    switch (a->terms) {
    case 'F':
        *inst = bal;
        a->first_due = working_day(add_days(a->imposed, DAYS_TO_PAY));
        return T_ASOFFER;
    case 'D':
        if (rate_on("DBO", a->imposed, &dbo) == 0) {
            *inst = dbo;
            rc = T_ASOFFER;
            a->first_due = add_days(a->imposed, 28);
            break;
        }
        a->terms = 'W';             /* no such rate then: weekly */
        /* fall through */
    case 'W':
        *inst = week;
        a->first_due = working_day(add_days(a->imposed, 7));
        if (week == 0 || bal > week * MAX_WEEKS)
            rc = T_REFER;
        break;
    case 'M':
        *inst = (week * WEEKS_YEAR + 6) / 12;
        a->first_due = working_day(add_months(a->imposed, 1));
        if (*inst == 0 || bal > *inst * MAX_MONTHS)
            rc = T_REFER;
        break;
    }
    if (*inst > bal)
        *inst = bal;
    return rc;
}

/* what should have come in by today and has not */
long arrears(a, today)
struct acct *a;
long today;
{
    long due = 0, total = IMPOSED(a) + a->enf_fee, days;
    int n;

    if (a->first_due == 0 || today <= a->first_due)
        return 0;
    days = day_no(today) - day_no(a->first_due);
    switch (a->terms) {
    case 'F':
        due = total;
        break;
    case 'D':
    case 'W':
        due = a->inst_amt * (days / 7 + 1);
        break;
    case 'M':
        for (n = 0; add_months(a->first_due, n) < today; n++)
            due += a->inst_amt;
        break;
    }
    if (due > total)
        due = total;
    return due > a->paid ? due - a->paid : 0;
}
