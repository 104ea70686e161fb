/*
 * ctbill.c - printing of bills
 */
#include <stdio.h>
#include "ctax.h"

static char *money(long v)
{
    static char buf[4][24];
    static int k = 0;

    k = (k + 1) % 4;
    sprintf(buf[k], "%s%ld.%02ld", v < 0 ? "-" : "", (v < 0 ? -v : v) / 100,
            (v < 0 ? -v : v) % 100);
    return buf[k];
}

static void line(FILE *fp, const char *text, long v)
{
    fprintf(fp, "    %-44s %12s\n", text, money(v));
}

void print_bill(FILE *fp, struct account *a, struct params *p, struct bill *b)
{
    const char *msg;

    fprintf(fp, "ACCOUNT %s  %-20s BAND %c%s\n", a->acct, a->name, a->band,
            a->disabled == 'Y' ? " (REDUCED)" : "");
    fprintf(fp, "    PERIOD %ld TO %ld  %d DAYS\n", a->from, a->to, b->days);
    line(fp, "CHARGE FOR THE YEAR", b->full_charge);
    line(fp, "CHARGE FOR THE PERIOD", b->period_charge);
    if (b->exempt) {
        fprintf(fp, "    EXEMPT, CLASS %c\n", a->class);
    } else {
        if (b->discount > 0) {
            fprintf(fp, "    DISCOUNT OF %d PER CENT\n", b->discount);
            line(fp, "", -b->discount_amt);
        }
        if (b->premium > 0) {
            fprintf(fp, "    PREMIUM OF %d PER CENT\n", b->premium);
            line(fp, "", b->premium_amt);
        }
    }
    if (b->reduction > 0)
        line(fp, "COUNCIL TAX REDUCTION", -b->reduction);
    if (a->credit > 0)
        line(fp, "CREDIT BROUGHT FORWARD", -a->credit);
    line(fp, "AMOUNT DUE", b->due);

    if (b->refund > 0)
        msg = "REFUND FOLLOWS";
    else if (b->due <= 0)
        msg = "NOTHING TO PAY";
    else if (a->method == 'D')
        msg = "WE COLLECT BY DIRECT DEBIT";
    else
        msg = "PLEASE PAY AS SHOWN";
    if (b->n_inst == 1)
        fprintf(fp, "    1 INSTALMENT OF %s\n", money(b->first_inst));
    else if (b->n_inst > 1)
        fprintf(fp, "    1 INSTALMENT OF %s AND %d OF %s\n", money(b->first_inst),
                b->n_inst - 1, money(b->other_inst));
    fprintf(fp, "    %s\n\n", msg);
}

void print_totals(FILE *fp, int n, int refused, long charge, long discount, long red,
        long due)
{
    fprintf(fp, "TOTALS\n");
    fprintf(fp, "    BILLS %d, ACCOUNTS REFUSED %d\n", n, refused);
    line(fp, "CHARGES", charge);
    line(fp, "DISCOUNTS LESS PREMIUMS", -discount);
    line(fp, "REDUCTIONS", -red);
    line(fp, "DUE", due);
}
