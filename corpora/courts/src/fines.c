/*
 * fines.c - fine, surcharge for victims, costs, charge for late payment
 */
#include <stdio.h>
#include "court.h"

#define LEAST_INCOME     12000L
#define BENEFIT_INCOME   11000L
#define ASSUMED_INCOME   44000L
#define DEPENDANT_ALLOW   1500L
#define LEAST_FINE        1000L
#define COMPANY_FACTOR       4

/* most that can be imposed by level, an adult */
static long level_max[MAX_LEVEL + 1] = {
    0L, 20000L, 50000L, 100000L, 250000L, 500000L
};

/* per cent of the weekly income by band A, B, C */
static int band_pct[3] = { 50, 100, 150 };

/* reduction for the plea by case_flags.discount, in sixtieths */
static int plea_part[3] = { 0, 6, 20 };

/* surcharge of a youth: up to fine, amount */
static struct {
    long upto;
    long amount;
} youthtab[] = {
    {  5000L,  500L },
    { 20000L, 1000L },
    {     0L, 1500L }           /* all others */
};

/*
 * Weekly income a fine is measured by. Sets flags.bit.assumed when the
 * court knows nothing.
 */
long relevant_income(r)
struct result *r;
{
    long inc;

    if (r->benefit == 'I')
        return BENEFIT_INCOME;
    if (r->income == 0 && r->flags.bit.absent) {
        r->flags.bit.assumed = 1;
        return ASSUMED_INCOME;
    }
    inc = r->income - r->dependants * DEPENDANT_ALLOW;
    if (inc < LEAST_INCOME)
        inc = LEAST_INCOME;
    return inc;
}

static void plea_credit(r)
struct result *r;
{
    switch (r->plea) {
    case 'G':
        r->flags.bit.discount = 2;
        break;
    case 'L':
        r->flags.bit.discount = 1;
        break;
    case 'N':
    case 'A':
        r->flags.bit.discount = 0;
        break;
    default:
        fprintf(stderr, "plea %c\n", r->plea);
        break;
    }
}

long fine_amount(r)
register struct result *r;
{
    long fine, most;

    fine = PCT(relevant_income(r), band_pct[r->band - 'A']);
    if (r->flags.bit.company)
        fine = fine * COMPANY_FACTOR;
    plea_credit(r);
    fine -= fine * plea_part[r->flags.bit.discount] / 60;

    /* the level limits what is imposed, not what is reduced */
    most = level_max[r->level];
    switch (r->kind) {
    case 'Y':
        most = most / 2;
        /* fall through */
    case 'P':
        if (fine > most)
            fine = most;
        break;
    case 'C':
        if (r->level < MAX_LEVEL && fine > most * 2)
            fine = most * 2;
        break;
    }
    return fine < LEAST_FINE ? LEAST_FINE : fine / 100 * 100;
}

long victim_surcharge(r, fine)
struct result *r;
long fine;
{
    int k = 0;
    long amount;

    if (r->flags.bit.youth) {
        while (youthtab[k].upto != 0 && fine > youthtab[k].upto)
            k++;
        return youthtab[k].amount;
    }
    amount = SURCHARGE(fine);
    if (r->kind == 'C')
        amount *= 2;
    return amount;
}

/* costs of the prosecution; never more than the fine for a youth */
long costs_amount(r, p, fine)
struct result *r;
struct params *p;
long fine;
{
    long costs = PENCE(r->cost_hours * p->cost_rate);

#ifdef OLD_COSTS
    if (costs > 30000L)
        costs = 30000L;
#else
    if (r->plea == 'G')
        costs = PCT(costs, 60);
#endif
    if (r->flags.bit.youth && costs > fine)
        costs = fine;
    return costs;
}

/*
 * Charge for late payment; *pct is set for the letter.
 */
long late_charge(balance, days, pct)
long balance;
int days;
int *pct;
{
    long charge;

    *pct = 0;
    if (balance <= 0 || days <= LATE_GRACE)
        return 0;
    *pct = days > LATE_LONG ? LATE_PCT_LONG : LATE_PCT;
    charge = PCT(balance, *pct);
    if (charge > LATE_MOST)
        charge = LATE_MOST;
    return charge;
}

/* compensation comes first: a fine is lowered when means are short */
void make_total(r, o)
struct result *r;
struct order *o;
{
    long ability = relevant_income(r) * 10;

    o->compensation = r->compensation;
    if (o->compensation > 0 && o->compensation + o->fine > ability) {
        o->fine = ability - o->compensation;
        if (o->fine < LEAST_FINE)
            o->fine = LEAST_FINE;
        o->costs = 0;
    }
    o->total = o->fine + o->surcharge + o->costs + o->compensation + o->fee;
    if (r->terms == 'F')
        o->due_date = r->hearing;
    else
        o->due_date = add_days(r->hearing, DAYS_TO_PAY);
}
