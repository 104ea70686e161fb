/*
 * main.c - council tax billing run
 *
 *   ctax params accounts bills errors
 *
 * Returns 0, 4 when accounts were refused, 12 when the run failed.
 */
#include <stdio.h>
#include <string.h>
#include "ctax.h"

static int read_params(const char *name, struct params *p)
{
    FILE *fp = fopen(name, "r");
    char buf[80];

    if (fp == NULL) {
        fprintf(stderr, "ctax: cannot open %s\n", name);
        return 0;
    }
    if (fgets(buf, sizeof buf, fp) == NULL
            || sscanf(buf, "%ld %ld %ld %ld", &p->year_start, &p->year_end,
                      &p->bill_date, &p->band_d) != 4) {
        fprintf(stderr, "ctax: bad parameters in %s\n", name);
        fclose(fp);
        return 0;
    }
    fclose(fp);
    if (!valid_date(p->year_start) || !valid_date(p->year_end)
            || !valid_date(p->bill_date)) {
        fprintf(stderr, "ctax: bad date in %s\n", name);
        return 0;
    }
    if (p->band_d <= 0) {
        fprintf(stderr, "ctax: no band D charge\n");
        return 0;
    }
    return 1;
}

int main(int argc, char **argv)
{
    FILE *in = NULL, *out = NULL, *err = NULL;
    struct params prm;
    struct account a;
    struct bill b;
    int rc = 12, got, code, n = 0, refused = 0;
    long t_charge = 0, t_disc = 0, t_red = 0, t_due = 0;

    if (argc != 5) {
        fprintf(stderr, "usage: ctax params accounts bills errors\n");
        return 12;
    }
    if (!read_params(argv[1], &prm))
        return 12;
    if ((in = fopen(argv[2], "r")) == NULL || (out = fopen(argv[3], "w")) == NULL
            || (err = fopen(argv[4], "w")) == NULL) {
        perror("ctax");
        goto done;
    }

    while ((got = read_account(in, &a)) != 0) {
        code = got < 0 ? E_LENGTH : check_account(&a, &prm);
        if (code != E_NONE) {
            fprintf(err, "%-9s %2d %s\n", a.acct, code, error_text(code));
            refused++;
            continue;
        }
        memset(&b, 0, sizeof b);
        charge_period(&a, &prm, &b);
        b.reduction = reduction(&a, b.net, b.days);
        b.due = b.net - b.reduction - a.credit;
        instalments(&a, &prm, &b);
        print_bill(out, &a, &prm, &b);
        n++;
        t_charge += b.period_charge;
        t_disc += b.discount_amt - b.premium_amt;
        t_red += b.reduction;
        t_due += b.due;
    }
    print_totals(out, n, refused, t_charge, t_disc, t_red, t_due);
    rc = refused > 0 ? 4 : 0;

done:
    if (err != NULL)
        fclose(err);
    if (out != NULL)
        fclose(out);
    if (in != NULL)
        fclose(in);
    return rc;
}
