/*
 * ctax.h - council tax billing, common definitions
 *
 * All money is in pence, all percentages are whole numbers.
 *
 * 12.92 original for the first billing run
 * 02.94 premium for dwellings long empty
 */
#ifndef CTAX_H
#define CTAX_H

#include <stdio.h>

#define REC_LEN     146
#define NAME_LEN    20
#define MAX_ADULTS  10
#define MAX_NONDEP  3
#define MAX_INST    12

/* discounts and premiums, per cent */
#define DISC_ONE_ADULT   25
#define DISC_NO_ADULT    50
#define DISC_SECOND      50
#define DISC_EMPTY       50
#define PREM_LONG        50
#define PREM_VERY_LONG  100

/* empty dwellings, months */
#define EMPTY_FREE        6
#define REPAIR_FREE      12
#define EMPTY_LONG       24
#define EMPTY_VERY_LONG  60

/* instalments */
#define PLAN_STD         10
#define PLAN_DD          12
#define MIN_INSTALMENT  500L
#define MIN_REFUND      100L

/* rounding of positive amounts */
#define ROUND_DIV(a, b)  (((a) + (b) / 2) / (b))
#define PERCENT(a, p)    ROUND_DIV((a) * (long)(p), 100L)

/* error codes of the account record */
#define E_NONE       0
#define E_LENGTH    10
#define E_ACCOUNT   11
#define E_CHECK     12
#define E_BAND      13
#define E_ADULTS    14
#define E_STATUS    15
#define E_USE       16
#define E_EMPTYDATE 17
#define E_CLASS     18
#define E_PLAN      19
#define E_METHOD    20
#define E_PERIOD    21
#define E_CLAIM     22
#define E_AMOUNT    23
#define E_NONDEP    24

struct params {
    long year_start;            /* CCYYMMDD */
    long year_end;
    long bill_date;
    long band_d;                /* pence */
};

struct nondep {
    char type;                  /* W working, N not working, S student */
    long gross;                 /* pence a week */
};

struct account {
    char acct[10];
    char name[NAME_LEN + 1];
    char band;
    char disabled;              /* Y: adapted for a disabled resident */
    int  adults;
    char status[MAX_ADULTS + 1];
    char use;                   /* M main, S second, E empty, R repair */
    long empty_date;
    char class;                 /* exemption class or blank */
    int  plan;
    char method;                /* D direct debit, C cash */
    long from;
    long to;
    char claim;                 /* Y: claims the reduction */
    char partner;
    int  age;
    int  kids;
    char disprem;
    long income;
    long earnings;
    long capital;
    struct nondep nd[MAX_NONDEP];
    long credit;                /* brought forward */
};

struct bill {
    long full_charge;           /* whole year, band of the dwelling */
    long period_charge;         /* days of liability */
    int  days;
    int  counted;
    int  discount;              /* per cent */
    int  premium;               /* per cent */
    long discount_amt;
    long premium_amt;
    long reduction;
    long net;
    long due;                   /* after credit brought forward */
    int  exempt;
    int  n_inst;
    long first_inst;
    long other_inst;
    long refund;
};

/* ctrec.c */
int read_account(FILE *fp, struct account *a);
int check_account(struct account *a, struct params *p);
const char *error_text(int code);
/* ctdate.c */
int valid_date(long d);
int days_between(long from, long to);
int months_between(long from, long to);
/* ctband.c */
long band_charge(struct account *a, struct params *p);
int count_adults(struct account *a);
int is_exempt(struct account *a, struct params *p);
void set_discount(struct account *a, struct params *p, struct bill *b);
void charge_period(struct account *a, struct params *p, struct bill *b);
/* ctred.c */
long applicable_amount(struct account *a);
long weekly_income(struct account *a);
long nondep_total(struct account *a);
long reduction(struct account *a, long net, int days);
/* ctinst.c */
void instalments(struct account *a, struct params *p, struct bill *b);
/* ctbill.c */
void print_bill(FILE *fp, struct account *a, struct params *p, struct bill *b);
void print_totals(FILE *fp, int n, int refused, long charge, long discount, long red,
        long due);

#endif
