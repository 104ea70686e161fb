/*
 * notices.c - notices of fine and totals
 */
#include <stdio.h>
#include "court.h"
#include "means.h"

char *money(long v)
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
    if (v != 0)
        fprintf(fp, "    %-40s %12s\n", text, money(v));
}

void print_notice(FILE *fp, struct result *r, struct order *o)
{
    static char *means_text[] = {
        "", "CAPITAL ALLOWS PAYMENT AT ONCE", "NOTHING TO SPARE",
        "INSTALMENTS OF THE ASSESSMENT TAKE TOO LONG", ""
    };

    fprintf(fp, "NOTICE OF FINE %s\n    TO %s%s\n", r->case_no,
        r->flags.bit.youth ? "PARENT OF " : "", r->name);
    line(fp, "FINE", o->fine);
    if (r->flags.bit.assumed)
        fprintf(fp, "    THE COURT ASSUMED YOUR INCOME\n");
    line(fp, "SURCHARGE FOR VICTIMS", o->surcharge);
    line(fp, "COSTS", o->costs);
    line(fp, "COMPENSATION", o->compensation);
    line(fp, "FEE", o->fee);
    if (o->fee_result == FEE_FULL || o->fee_result == FEE_PART)
        fprintf(fp, "    FEE REMITTED %s\n",
            o->fee_result == FEE_FULL ? "IN FULL" : "IN PART");
    line(fp, "TOTAL", o->total);
    if (o->means_code > MEANS_OK && o->means_code < MEANS_NOT_PERSON)
        fprintf(fp, "    %s\n", means_text[o->means_code]);
    if (o->instalment > 0)
        fprintf(fp, "    %d WEEKS OF %s FROM %ld\n", o->weeks,
            money(o->instalment), o->due_date);
    else if (o->due_date == r->hearing)
        fprintf(fp, "    PAY AT ONCE\n");
    else
        fprintf(fp, "    PAY BY %ld\n", o->due_date);
    if (r->method == 'A')
        fprintf(fp, "    YOUR EMPLOYER WILL BE ASKED\n");
    fprintf(fp, "\n");
}

void print_totals(FILE *fp, int n, int refused, long imposed, long fees)
{
    fprintf(fp, "TOTALS\n    ACCOUNTS OPENED %d, RESULTS REFUSED %d\n", n,
        refused);
    line(fp, "IMPOSED", imposed);
    line(fp, "FEES", fees);
}
