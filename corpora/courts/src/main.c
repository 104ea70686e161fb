/*
 * main.c - run of the courts service: opens accounts, then enforces
 *
 * Return code: 0 good, 4 results refused, 8 technical failure.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "court.h"
#include "means.h"

static int read_params(name, p)
char *name;
struct params *p;
{
    FILE *fp;
    int n;

    fp = fopen(name, "r");
    if (fp == NULL) {
        perror(name);
        return -1;
    }
    n = fscanf(fp, "%ld %lf", &p->grace_date, &p->cost_rate);
    fclose(fp);
    if (n != 2 || !valid_date(p->grace_date) || p->cost_rate <= 0) {
        fprintf(stderr, "%s: parameters are not valid\n", name);
        return -1;
    }
    return 0;
}

/* instalments by the means of the defendant */
static void settle_terms(r, o)
struct result *r;
struct order *o;
{
    struct means_in in;
    struct means_out out;

    in.kind = r->kind;
    in.benefit = r->benefit;
    in.partner = r->partner;
    in.dependants = r->dependants;
    in.income = r->income;
    in.rent = r->rent;
    in.capital = r->capital;
    in.owed = o->total;
    o->means_code = means_assess(&in, &out);
    switch (o->means_code) {
    case MEANS_OK:
        o->instalment = out.instalment;
        o->weeks = out.weeks;
        break;
    case MEANS_CAPITAL:
        o->due_date = r->hearing;
        break;
    case MEANS_NO_SPARE:
        /* costs are not asked of who has nothing to spare */
        o->total -= o->costs;
        o->costs = 0;
        /* fall through */
    case MEANS_TOO_LONG:
        o->instalment = (o->total + INST_WEEKS - 1) / INST_WEEKS;
        if (o->instalment < INST_LEAST)
            o->instalment = INST_LEAST;
        o->weeks = (int)((o->total + o->instalment - 1) / o->instalment);
        break;
    default:
        fprintf(stderr, "means: code %d\n", o->means_code);
        break;
    }
}

int main(int argc, char **argv)
{
    FILE *in, *out, *err, *enf;
    struct params p;
    struct result r;
    struct order o;
    int got, code, n = 0, refused = 0, failed = 0;
    long imposed = 0, fees = 0;

    if (argc != 8) {
        fprintf(stderr, "usage: courts database params run-date results "
            "notices errors enforcement\n");
        return 8;
    }
    if (read_params(argv[2], &p) < 0)
        return 8;
    p.run_date = atol(argv[3]);
    if (!valid_date(p.run_date)) {
        fprintf(stderr, "%s: not a date\n", argv[3]);
        return 8;
    }
    in = fopen(argv[4], "r");
    out = fopen(argv[5], "w");
    err = fopen(argv[6], "w");
    enf = fopen(argv[7], "w");
    if (in == NULL || out == NULL || err == NULL || enf == NULL) {
        perror("courts");
        return 8;
    }
    if (db_open(argv[1]) < 0)
        return 8;
    while (!failed && (got = read_result(in, &r)) != 0) {
        if (got < 0) {
            fprintf(err, "%-8s %3d RECORD TOO SHORT\n", r.case_no, E_LENGTH);
            refused++;
            continue;
        }
        code = check_result(&r, &p, err);
        if (code == E_NONE && account_exists(r.case_no) > 0) {
            code = E_DUPL;
            fprintf(err, "%-8s %3d ACCOUNT EXISTS\n", r.case_no, code);
        }
        if (code != E_NONE) {
            refused++;
            continue;
        }
        memset(&o, 0, sizeof o);
        o.fine = fine_amount(&r);
        o.surcharge = victim_surcharge(&r, o.fine);
        o.costs = costs_amount(&r, &p, o.fine);
        o.fee_result = charge_fee(&r, &o);
        if (o.fee_result == FEE_NONE)
            fprintf(err, "%-8s FEE %s NOT IN THE TARIFF\n", r.case_no,
                r.fee_code);
        make_total(&r, &o);
        if (r.terms == 'I')
            settle_terms(&r, &o);
        if (o.fee_result == FEE_DBERR || open_account(&r, &o) < 0) {
            failed = 1;
        } else {
            print_notice(out, &r, &o);
            n++;
            imposed += o.total - o.fee;
            fees += o.fee;
        }
    }
    if (!failed && run_enforcement(&p, enf) < 0)
        failed = 1;
    db_close(!failed);
    print_totals(out, n, refused, imposed, fees);
    fclose(in);
    fclose(out);
    fclose(err);
    fclose(enf);
    if (failed)
        return 8;
    return refused > 0 ? 4 : 0;
}
