/*
 * means.h - C interface of the means assessment library (mns)
 */
#ifndef MEANS_H
#define MEANS_H

#define M_OK          0
#define M_ASSUMED     1     /* relevant income was assumed */
#define M_RESTRICTED  2     /* housing costs were restricted */
#define M_BADSOURCE  -1
#define M_NEGATIVE   -2
#define M_TOOMANY    -3

struct means {
    char source;            /* E employed, S self-employed, B benefit, U unknown */
    long income;            /* pence: gross a week (E), profit a year (S) */
    char partner;           /* Y or N */
    int  kids;
    long housing;           /* pence a week */
    /* results */
    long relevant;          /* relevant weekly income, pence */
    long spare;             /* what can be paid a week, pence */
    char ability;           /* A none, B low, C fair, D full */
};

#ifdef __cplusplus
extern "C" {
#endif
int means_assess(struct means *m);
int means_worst(struct means *list, int n);
#ifdef __cplusplus
}
#endif

#endif
