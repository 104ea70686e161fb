/*
 * courts.h - fines and fees accounts, common definitions
 *
 * All money is in pence (long), all dates are CCYYMMDD (long).
 *
 * 06.91 original
 * 03.93 surcharge, collection from earnings and benefit
 * 11.95 fee remission joined the service
 */
#ifndef COURTS_H
#define COURTS_H

#include <stdio.h>
#include "crhost.h"
#include "means.h"

/* rounded percentage of a positive amount */
#define PCT(a, p)    (((a) * (long)(p) + 50L) / 100L)

/* what an account still owes */
#define IMPOSED(a)   ((a)->comp + (a)->surcharge + (a)->costs + (a)->fine)
#define BALANCE(a)   (IMPOSED(a) + (a)->enf_fee - (a)->paid)

/* victim surcharge on a fine, 11.95 */
#define SUR_PCT        10
#define SUR_MIN      1500L
#define SUR_MAX     12000L
#define SURCHARGE(f) (PCT(f, SUR_PCT) < SUR_MIN ? SUR_MIN : PCT(f, SUR_PCT) > SUR_MAX ? SUR_MAX : PCT(f, SUR_PCT))
#define SUR_YOUTH    1000L
#define SUR_COMM     6000L

/* costs when the table of rates has none */
#ifdef NORTHERN
#define COST_PLEA    9500L
#define COST_TRIAL  31000L
#else
#define COST_PLEA    8500L
#define COST_TRIAL  36000L
#endif

/* persons */
#define YOUTH_BELOW    18
#define CHILD_BELOW    14
#define MIN_AGE        10
#define IS_YOUTH(b, d)  (age_at(b, d) < YOUTH_BELOW)

/* payment */
#define DAYS_TO_PAY    28
#define SMALL_BALANCE  50L
#define SMALL_REFUND  100L
#define DISHONOUR    1200L

/* enforcement */
#define ST_NONE     0
#define ST_REMIND   1
#define ST_FURTHER  2       /* further steps notice */
#define ST_EARN     3       /* attachment of earnings */
#define ST_BENEFIT  4       /* deductions from benefit */
#define ST_WARRANT  5       /* distress warrant with the bailiff */
#define ST_SUMMONS  6       /* means enquiry */
#define ST_COMMIT   7       /* committal */
#define ST_END      8

#define MIN_WARRANT     2500L
#define WARRANT_FEE     7500L
#define WARRANT_DAYS     180
#define REMIND_DAYS        7
#define FURTHER_DAYS      14
#define WRITE_OFF_YEARS    6
#define ADD_FEE(a, p)   ((a)->enf_fee += (p))

/* return codes, passed up from function to function */
#define R_OK         0
#define R_REFUSED    1
#define R_SUSPENSE   2
#define R_NOTFOUND  10
#define R_SQL      -99

/* instalment orders */
#define T_NONE    0
#define T_ASOFFER 1
#define T_RAISED  2
#define T_REFER   3

struct params {
    long run_date;
    char court[4];
    int  max_errors;
    struct {
        unsigned enforce : 1;       /* take enforcement steps */
        unsigned notices : 1;       /* print notices */
        unsigned fees    : 1;       /* decide remission of fees */
        unsigned trace   : 2;
    } sw;
};

extern struct params parms;
extern FILE *errfp;

#ifdef ANSI_PROTO
#define P(x) x
#else
#define P(x) ()
#endif

/* fndate.c */
int  valid_date P((long));
long day_no P((long));
long add_days P((long, int));
long add_months P((long, int));
long working_day P((long));
int  age_at P((long, long));
/* fninst.c */
int  set_terms P((struct acct *, long, long, long *));
long arrears P((struct acct *, long));
/* fndb.pgc */
int  db_open P((const char *));
void db_close P((int));
void sql_error P((const char *));
int  rate_on P((const char *, long, long *));
int  get_account P((const char *, struct acct *));
int  put_account P((struct acct *));
int  add_event P((const char *, int, long));
int  add_notice P((struct acct *, const char *, long));
/* the steps of the run */
int  impose_file P((FILE *, long *, int *));
int  post_file P((FILE *, long *, int *));
int  enforce_all P((long, int *));
int  decide_fees P((long, int *));
int  print_report P((FILE *, long));
int  check_acct_no P((const char *));

#endif
