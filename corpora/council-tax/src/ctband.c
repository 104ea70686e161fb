/*
 * ctband.c - charge of the dwelling, exemptions, discounts, premium
 */
#include <string.h>
#include "ctax.h"

/* ninths of the band D charge, A to H */
static int ninths[8] = { 6, 7, 8, 9, 11, 13, 15, 18 };

long band_charge(struct account *a, struct params *p)
{
    int ix = a->band - 'A';
    int n;

    if (a->disabled == 'Y')
        n = ix == 0 ? 5 : ninths[ix - 1];
    else
        n = ninths[ix];
    return ROUND_DIV(p->band_d * n, 9L);
}

/* adults that are not disregarded */
int count_adults(struct account *a)
{
    int i, n = 0;

    for (i = 0; i < a->adults; i++) {
        switch (a->status[i]) {
        case 'S':       /* student */
        case 'T':       /* youth trainee */
        case 'C':       /* care worker */
        case 'H':       /* long stay in hospital */
        case 'M':       /* severely mentally impaired */
        case 'P':       /* in prison */
            break;
        case 'F':       /* in prison for not paying a fine: counts */
        default:
            n++;
        }
    }
    return n;
}

static int all_status(struct account *a, int c)
{
    int i;

    if (a->adults == 0)
        return 0;
    for (i = 0; i < a->adults; i++)
        if (a->status[i] != c)
            return 0;
    return 1;
}

int is_exempt(struct account *a, struct params *p)
{
    int months;

    switch (a->class) {
    case ' ':
        return 0;
    case 'B':           /* charity, empty */
        if (a->use != 'E')
            return 0;
        months = months_between(a->empty_date, p->bill_date);
        return months < EMPTY_FREE;
    case 'F':           /* owner died */
        return a->use == 'E';
    case 'N':           /* only students */
        return all_status(a, 'S');
    case 'U':           /* only severely mentally impaired */
        return all_status(a, 'M');
    case 'E':           /* owner in hospital or home */
        return a->use != 'M';
    case 'M':           /* hall of residence */
        return 1;
    }
    return 0;
}

void set_discount(struct account *a, struct params *p, struct bill *b)
{
    int months;

    b->discount = b->premium = 0;
    if (a->use == 'M') {
        b->counted = count_adults(a);
        if (b->counted == 0)
            b->discount = DISC_NO_ADULT;
        else if (b->counted == 1)
            b->discount = DISC_ONE_ADULT;
        return;
    }
    if (a->use == 'S') {
        b->discount = DISC_SECOND;
        return;
    }
    months = months_between(a->empty_date, p->bill_date);
    if (a->use == 'R' && months < REPAIR_FREE)
        b->discount = 100;
    else if (months < EMPTY_FREE)
        b->discount = 100;
    else if (months < EMPTY_LONG)
        b->discount = DISC_EMPTY;
    else
        b->premium = months < EMPTY_VERY_LONG ? PREM_LONG : PREM_VERY_LONG;
}

/* charge for the days of liability, with discount or premium */
void charge_period(struct account *a, struct params *p, struct bill *b)
{
    int year = days_between(p->year_start, p->year_end);

    b->days = days_between(a->from, a->to);
    b->full_charge = band_charge(a, p);
    b->period_charge = b->days == year ? b->full_charge
            : ROUND_DIV(b->full_charge * b->days, (long)year);
    b->exempt = is_exempt(a, p);
    if (b->exempt) {
        b->discount_amt = b->period_charge;
        b->net = 0;
        return;
    }
    set_discount(a, p, b);
    b->discount_amt = PERCENT(b->period_charge, b->discount);
    b->premium_amt = PERCENT(b->period_charge, b->premium);
    b->net = b->period_charge - b->discount_amt + b->premium_amt;
}
