/*
 * fnmain.c - the daily run
 *
 *   fnrun PARAMS RESULTS PAYMENTS REPORT ERRORS
 *
 * Ends with 0, 4 when something was refused, 8 when nothing was done.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "courts.h"

#define LATEST_RUN 20991231L

struct params parms;

static void usage()
{
    fprintf(stderr, "usage: fnrun params results payments report errors\n");
    exit(8);
}

/* KEY VALUE lines; what is not known is ignored with a warning */
static int read_params(name)
char *name;
{
    FILE *fp = fopen(name, "r");
    char line[80], key[16], value[24];

    if (fp == NULL) {
        perror(name);
        return R_REFUSED;
    }
    parms.max_errors = 50;
    parms.sw.enforce = parms.sw.notices = parms.sw.fees = 1;
    while (fgets(line, sizeof line, fp) != NULL) {
        if (sscanf(line, "%15s %23s", key, value) != 2)
            continue;
        if (strcmp(key, "RUNDATE") == 0)
            parms.run_date = atol(value);
        else if (strcmp(key, "COURT") == 0)
            sprintf(parms.court, "%.3s", value);
        else if (strcmp(key, "MAXERR") == 0)
            parms.max_errors = atoi(value);
        else if (strcmp(key, "ENFORCE") == 0)
            parms.sw.enforce = value[0] != 'N';
        else if (strcmp(key, "NOTICES") == 0)
            parms.sw.notices = value[0] != 'N';
        else if (strcmp(key, "FEES") == 0)
            parms.sw.fees = value[0] != 'N';
        else if (strcmp(key, "TRACE") == 0)
            parms.sw.trace = atoi(value) > 3 ? 3 : atoi(value);
        else
            fprintf(stderr, "%s: %s ignored\n", name, key);
    }
    fclose(fp);
    if (!valid_date(parms.run_date) || parms.run_date > LATEST_RUN)
        return R_REFUSED;
    return R_OK;
}

int main(argc, argv)
int argc;
char **argv;
{
    FILE *results, *payments, *report;
    long imposed = 0, paid = 0;
    int n_imposed = 0, n_paid = 0, n_steps = 0, n_fees = 0, rc, worst = R_OK;

    if (argc != 6)
        usage();
    if (read_params(argv[1]) != R_OK) {
        fprintf(stderr, "fnrun: bad parameters\n");
        return 8;
    }
    results = fopen(argv[2], "r");
    payments = fopen(argv[3], "r");
    report = fopen(argv[4], "w");
    errfp = fopen(argv[5], "w");
    if (!results || !payments || !report || !errfp) {
        fprintf(stderr, "fnrun: cannot open files\n");
        return 8;
    }
    if (db_open(getenv("COURTS_DB") ? getenv("COURTS_DB") : "courts") != R_OK)
        return 8;

    rc = impose_file(results, &imposed, &n_imposed);
    if (rc < 0)
        goto failed;
    if (rc > worst)
        worst = rc;
    rc = post_file(payments, &paid, &n_paid);
    if (rc < 0)
        goto failed;
    if (rc > worst)
        worst = rc;
    /* no steps against anybody while the payments of the day are doubtful */
    if (parms.sw.enforce && rc == R_OK) {
        rc = enforce_all(parms.run_date, &n_steps);
        if (rc != R_OK)
            goto failed;
    }
    if (parms.sw.fees) {
        rc = decide_fees(parms.run_date, &n_fees);
        if (rc < 0)
            goto failed;
        if (rc > worst)
            worst = rc;
    }
    if (print_report(report, parms.run_date) != R_OK)
        goto failed;
    fprintf(report, "\nRESULTS %d  PAYMENTS %d OF %ld.%02ld  STEPS %d  FEES %d\n", n_imposed, n_paid,
            paid / 100, paid % 100, n_steps, n_fees);
    db_close(1);
    fclose(report);
    fclose(errfp);
    return worst == R_OK ? 0 : 4;

failed:
    fprintf(errfp, "RUN STOPPED, NOTHING KEPT\n");
    db_close(0);
    return 8;
}
