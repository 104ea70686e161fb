/*
 * crhost.h - host structures, read by ecpg and by the C compiler
 *            (no expressions here, ecpg of 1993 could not count)
 */
#ifndef CRHOST_H
#define CRHOST_H

struct acct {
    char acct_no[10];
    char name[25];
    char deftype;           /* A adult, Y youth, B body corporate */
    long born;              /* 0: body corporate */
    long imposed;           /* date of the hearing */
    long fine;
    long surcharge;
    long costs;
    long comp;              /* compensation to the victim */
    long enf_fee;
    long paid;
    char status;            /* O open, P paid, C cancelled, W written off,
                               D defendant has died, H held */
    int  stage;             /* enforcement, see courts.h */
    long stage_date;
    char terms;             /* F in full, W weekly, M monthly, D deduction */
    long inst_amt;
    long first_due;
};

struct acct_ind {
    short acct_no;
    short name;
    short deftype;
    short born;
    short imposed;
    short fine;
    short surcharge;
    short costs;
    short comp;
    short enf_fee;
    short paid;
    short status;
    short stage;
    short stage_date;
    short terms;
    short inst_amt;
    short first_due;
};

#endif
