/*
 * court.h - courts service: fines, fees, enforcement. Common definitions
 *
 * All money is in pence, all dates are CCYYMMDD.
 *
 * 05.91 first release
 * 11.92 surcharge for victims
 * 03.94 means assessment moved to the C++ library
 */
#ifndef COURT_H
#define COURT_H

#include <stdio.h>

#define REC_LEN        93
#define NAME_LEN       20
#define CASE_LEN        8
#define MAX_LEVEL       5

/* persons */
#define AGE_YOUTH      10       /* age of responsibility */
#define AGE_ADULT      18

/* terms of payment */
#define DAYS_TO_PAY    28
#define INST_LEAST   500L       /* a week */
#define INST_WEEKS    104

/* late payment */
#define LATE_GRACE      7
#define LATE_LONG      56
#define LATE_PCT        5
#define LATE_PCT_LONG  10
#define LATE_MOST   10000L

/* capital above which there is no remission of a fee */
#define FEE_CAPITAL 1500000L    /* 15,000.00 */

/* rounding of positive amounts */
#define PCT(a, p)      (((a) * (long)(p) + 50L) / 100L)
#define PENCE(x)       ((long)((x) * 100 + 0.5))

/* surcharge for victims on the fine of an adult */
#define SURCHARGE(f)   ((f) < 20000L ? 1500L : (f) < 60000L ? 3000L : PCT(f, 10))

/* an account is in arrears when more than one instalment is missing */
#define IN_ARREARS(paid, due, inst)  ((due) - (paid) > (inst))

/* error codes of the court result */
#define E_NONE       0
#define E_LENGTH   100
#define E_CASE     101
#define E_CHECK    102
#define E_KIND     103
#define E_PLEA     104
#define E_LEVEL    105
#define E_BAND     106
#define E_DATE     107
#define E_AGE      108
#define E_TERMS    109
#define E_METHOD   110
#define E_AMOUNT   111
#define E_DUPL     112

/* what became of a fee */
#define FEE_OK       0
#define FEE_NONE     1          /* no such fee on that date */
#define FEE_FULL     2          /* remitted in full */
#define FEE_PART     3
#define FEE_DBERR   -1

union case_flags {
    unsigned all;
    struct {
        unsigned youth    : 1;
        unsigned company  : 1;
        unsigned absent   : 1;
        unsigned discount : 2;  /* 0 none, 1 late plea, 2 early plea */
        unsigned assumed  : 1;  /* income was assumed */
    } bit;
};

struct params {
    long run_date;
    long grace_date;            /* hearings before are not accepted */
    double cost_rate;           /* pounds an hour */
};

struct result {
    char case_no[CASE_LEN + 1];
    char name[NAME_LEN + 1];
    char kind;                  /* P person, Y youth, C company */
    char plea;                  /* G guilty, L late, N not guilty, A absent */
    int  level;
    char band;                  /* seriousness A, B, C */
    long income;                /* a week */
    int  dependants;
    char benefit;               /* I income support, D disability or blank */
    long compensation;
    int  cost_hours;
    long hearing;
    long birth;
    char terms;                 /* F forthwith, D days, I instalments */
    char method;                /* C cash, B bank, A attachment */
    long capital;
    char partner;
    char fee_code[3];
    long rent;                  /* a week */
    union case_flags flags;
};

struct order {
    long fine;
    long surcharge;
    long costs;
    long compensation;
    long fee;
    long total;
    long instalment;            /* a week, 0 when not by instalments */
    int  weeks;
    long due_date;
    int  fee_result;
    int  means_code;
};

/* intake.c */
int valid_date(long d);
long day_no(long d);
long add_days(long d, int n);
int age_at(long birth, long day);
int read_result(FILE *fp, struct result *r);
int check_result(struct result *r, struct params *p, FILE *err);
/* fines.c */
long relevant_income();
long fine_amount();
long victim_surcharge();
long costs_amount();
long late_charge();
void make_total();
/* fees.pgc */
int charge_fee(struct result *r, struct order *o);
/* enforce.pgc */
int db_open(const char *name);
void db_close(int commit);
int account_exists(const char *case_no);
int open_account(struct result *r, struct order *o);
int run_enforcement(struct params *p, FILE *out);
int find_account(const char *case_no, long *balance, char *state, long *next_due);
/* notices.c */
char *money(long v);
void print_notice(FILE *fp, struct result *r, struct order *o);
void print_totals(FILE *fp, int n, int refused, long imposed, long fees);

#endif
