/*
 * means.h - assessment of means, C interface of the C++ library
 */
#ifndef MEANS_H
#define MEANS_H

#ifdef __cplusplus
extern "C" {
#endif

/* why no instalments were set */
enum means_code {
    MEANS_OK = 0,
    MEANS_CAPITAL = 1,          /* can pay at once */
    MEANS_NO_SPARE = 2,         /* nothing to spare */
    MEANS_TOO_LONG = 3,         /* would take too long */
    MEANS_NOT_PERSON = 4
};

struct means_in {
    char kind;                  /* P person, Y youth, C company */
    char benefit;
    char partner;
    int  dependants;
    long income;                /* a week */
    long rent;                  /* a week */
    long capital;
    long owed;
};

struct means_out {
    long spare;                 /* a week */
    long instalment;            /* a week */
    int  weeks;
};

int means_assess(const struct means_in *in, struct means_out *out);

#ifdef __cplusplus
}
#endif

#endif
