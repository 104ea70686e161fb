/*
 * ctred.c - reduction for people on a low income, weekly figures
 */
#include <stdio.h>
#include "ctax.h"

#define AA_SINGLE_YOUNG   3585L
#define AA_SINGLE         4520L
#define AA_COUPLE         7095L
#define AA_CHILD          1545L
#define AA_FAMILY          990L
#define AA_DIS_SINGLE     1895L
#define AA_DIS_COUPLE     2710L
#define YOUNG_BELOW         25

#define CAP_FREE        300000L     /* 3,000.00 */
#define CAP_LIMIT      1600000L     /* 16,000.00 */
#define CAP_STEP         25000L
#define CAP_TARIFF         100L

#define TAPER_PCT           20
#define MIN_WEEKLY          50L

/* disregards of earnings */
static long disregard[3] = { 500L, 1000L, 1500L };

/* deduction for a working non-dependant by gross weekly income */
static struct {
    long below;
    long amount;
} ndtab[] = {
    {   7800L, 115L },
    {  13550L, 240L },
    {      0L, 475L }           /* all others */
};
#define ND_NOT_WORKING 115L

long applicable_amount(struct account *a)
{
    long aa;
    int couple = a->partner == 'Y';

    if (couple)
        aa = AA_COUPLE;
    else if (a->age < YOUNG_BELOW && a->kids == 0)
        aa = AA_SINGLE_YOUNG;
    else
        aa = AA_SINGLE;
    aa += a->kids * AA_CHILD;
    if (a->kids > 0)
        aa += AA_FAMILY;
    if (a->disprem == 'Y')
        aa += couple ? AA_DIS_COUPLE : AA_DIS_SINGLE;
    return aa;
}

long weekly_income(struct account *a)
{
    long earned, tariff = 0, excess;
    int which;

    /* single, couple, lone parent */
    if (a->partner == 'Y')
        which = 1;
    else
        which = a->kids > 0 ? 2 : 0;
    earned = a->earnings - disregard[which];
    if (earned < 0)
        earned = 0;

    if (a->capital > CAP_FREE) {
        excess = a->capital - CAP_FREE;
        tariff = excess / CAP_STEP * CAP_TARIFF;
        if (excess % CAP_STEP)
            tariff += CAP_TARIFF;
    }
    return a->income + earned + tariff;
}

long nondep_total(struct account *a)
{
    long total = 0;
    int i, k;

    if (a->disprem == 'Y')
        return 0;
    for (i = 0; i < MAX_NONDEP; i++) {
        switch (a->nd[i].type) {
        case 'W':
            k = 0;
            while (ndtab[k].below != 0 && a->nd[i].gross >= ndtab[k].below)
                k++;
            total += ndtab[k].amount;
            break;
        case 'N':
            total += ND_NOT_WORKING;
            break;
        default:        /* students, nobody */
            break;
        }
    }
    return total;
}

/* reduction for the days of liability */
long reduction(struct account *a, long net, int days)
{
    long eligible, most, excess, weekly, total;

    if (a->claim != 'Y' || net <= 0)
        return 0;
    if (a->capital > CAP_LIMIT)
        return 0;
    eligible = ROUND_DIV(net * 7, (long)days);
    most = eligible - nondep_total(a);
    excess = weekly_income(a) - applicable_amount(a);
    weekly = excess > 0 ? most - PERCENT(excess, TAPER_PCT) : most;
    if (weekly < MIN_WEEKLY)
        return 0;
    total = ROUND_DIV(weekly * days, 7L);
    return total > net ? net : total;
}
