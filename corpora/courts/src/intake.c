/*
 * intake.c - results of hearings: reading and validation, dates
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include "court.h"

static int mdays[13] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static struct {
    int code;
    char *text;
} errtab[] = {
    { E_LENGTH, "RECORD TOO SHORT" },
    { E_CASE,   "CASE NUMBER NOT TWO LETTERS AND SIX DIGITS" },
    { E_CHECK,  "CHECK DIGIT OF CASE NUMBER WRONG" },
    { E_KIND,   "KIND OF DEFENDANT NOT KNOWN" },
    { E_PLEA,   "PLEA NOT KNOWN" },
    { E_LEVEL,  "LEVEL NOT 1 TO 5" },
    { E_BAND,   "BAND NOT A TO C" },
    { E_DATE,   "DATE INVALID OR OUTSIDE THE PERIOD" },
    { E_AGE,    "AGE DOES NOT FIT THE KIND OF DEFENDANT" },
    { E_TERMS,  "TERMS OF PAYMENT NOT ALLOWED" },
    { E_METHOD, "METHOD OF PAYMENT NOT ALLOWED" },
    { E_AMOUNT, "AMOUNT NEGATIVE OR TOO HIGH" },
    { E_DUPL,   "CASE HAS AN ACCOUNT ALREADY" },
    { 0, NULL }
};

static int leap(y)
int y;
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

int valid_date(long d)
{
    int y = (int)(d / 10000), m = (int)(d / 100 % 100), dd = (int)(d % 100);

    if (y < 1900 || y > 2099 || m < 1 || m > 12)
        return 0;
    if (m == 2 && leap(y))
        return dd >= 1 && dd <= 29;
    return dd >= 1 && dd <= mdays[m];
}

/* days since the start of the era, for differences only */
long day_no(long d)
{
    int y = (int)(d / 10000), m = (int)(d / 100 % 100), i;
    long n = (y - 1) * 365L + (y - 1) / 4 - (y - 1) / 100 + (y - 1) / 400;

    for (i = 1; i < m; i++)
        n += mdays[i];
    if (m > 2 && leap(y))
        n++;
    return n + d % 100;
}

long add_days(long d, int n)
{
    while (n-- > 0) {
        d++;
        if (!valid_date(d)) {
            d = (d / 100 + 1) * 100 + 1;
            if (d / 100 % 100 > 12)
                d = (d / 10000 + 1) * 10000 + 101;
        }
    }
    return d;
}

/* full years, a birthday counts from its day */
int age_at(long birth, long day)
{
    int years = (int)(day / 10000 - birth / 10000);

    if (day % 10000 < birth % 10000)
        years--;
    return years;
}

static long fld(rec, off, len)
char *rec;
int off, len;
{
    char buf[16];

    strncpy(buf, rec + off, (size_t)len);
    buf[len] = '\0';
    return atol(buf);
}

/*
 * 1 a record, 0 end of file, -1 line too short
 */
int read_result(FILE *fp, struct result *r)
{
    char rec[REC_LEN + 80];
    size_t n;
    int i;

    if (fgets(rec, sizeof rec, fp) == NULL)
        return 0;
    n = strlen(rec);
    while (n > 0 && (rec[n - 1] == '\n' || rec[n - 1] == '\r'))
        rec[--n] = '\0';
    memset(r, 0, sizeof *r);
    memcpy(r->case_no, rec, n < CASE_LEN ? n : CASE_LEN);
    if (n < REC_LEN)
        return -1;
    strncpy(r->name, rec + 8, NAME_LEN);
    for (i = NAME_LEN - 1; i >= 0 && r->name[i] == ' '; i--)
        r->name[i] = '\0';
    r->kind = rec[28];
    r->plea = rec[29];
    r->level = (int)fld(rec, 30, 1);
    r->band = rec[31];
    r->income = fld(rec, 32, 7);
    r->dependants = (int)fld(rec, 39, 2);
    r->benefit = rec[41];
    r->compensation = fld(rec, 42, 8);
    r->cost_hours = (int)fld(rec, 50, 3);
    r->hearing = fld(rec, 53, 8);
    r->birth = fld(rec, 61, 8);
    r->terms = rec[69];
    r->method = rec[70];
    r->capital = fld(rec, 71, 9);
    r->partner = rec[80];
    strncpy(r->fee_code, rec + 81, 2);
    r->rent = fld(rec, 83, 6);
    r->flags.bit.youth = r->kind == 'Y';
    r->flags.bit.company = r->kind == 'C';
    r->flags.bit.absent = r->plea == 'A';
    return 1;
}

/* weights 6 to 2 of the five digits, remainder of 7 */
static int check_digit(s)
char *s;
{
    int i, sum = 0;

    for (i = 0; i < 5; i++)
        sum += (s[i] - '0') * (6 - i);
    return sum % 7;
}

int check_result(struct result *r, struct params *p, FILE *err)
{
    int i, age, code = E_NONE;

    for (i = 0; i < CASE_LEN; i++)
        if (i < 2 ? !isupper((unsigned char)r->case_no[i])
                  : !isdigit((unsigned char)r->case_no[i])) {
            code = E_CASE;
            goto refused;
        }
    if (check_digit(r->case_no + 2) != r->case_no[7] - '0') {
        code = E_CHECK;
        goto refused;
    }
    if (strchr("PYC", r->kind) == NULL) {
        code = E_KIND;
        goto refused;
    }
    if (strchr("GLNA", r->plea) == NULL) {
        code = E_PLEA;
        goto refused;
    }
    if (r->level < 1 || r->level > MAX_LEVEL) {
        code = E_LEVEL;
        goto refused;
    }
    if (r->band < 'A' || r->band > 'C') {
        code = E_BAND;
        goto refused;
    }
    if (!valid_date(r->hearing) || r->hearing > p->run_date
            || r->hearing < p->grace_date) {
        code = E_DATE;
        goto refused;
    }
    switch (r->kind) {
    case 'Y':
    case 'P':
        if (!valid_date(r->birth)) {
            code = E_DATE;
            goto refused;
        }
        age = age_at(r->birth, r->hearing);
        if (r->kind == 'Y' ? age < AGE_YOUTH || age >= AGE_ADULT
                           : age < AGE_ADULT) {
            code = E_AGE;
            goto refused;
        }
        break;
    case 'C':
        if (r->birth != 0)
            code = E_AGE;
        else if (r->terms == 'I')
            code = E_TERMS;
        if (code != E_NONE)
            goto refused;
        break;
    }
    if (r->terms != 'F' && r->terms != 'D' && r->terms != 'I') {
        code = E_TERMS;
        goto refused;
    }
    switch (r->method) {
    case 'A':
        /* earnings can be attached only where there are any */
        if (r->kind != 'P' || r->income == 0) {
            code = E_METHOD;
            goto refused;
        }
        /* fall through */
    case 'B':
        if (r->terms == 'F') {
            code = E_METHOD;
            goto refused;
        }
    case 'C':
        break;
    default:
        code = E_METHOD;
        goto refused;
    }
    if (r->income < 0 || r->capital < 0 || r->rent < 0)
        code = E_AMOUNT;
    if (r->compensation < 0 || r->compensation > 500000L)
        code = E_AMOUNT;
    if (code == E_NONE)
        return E_NONE;

refused:
    for (i = 0; errtab[i].text != NULL && errtab[i].code != code; i++)
        ;
    fprintf(err, "%-8s %3d %s\n", r->case_no, code,
            errtab[i].text ? errtab[i].text : "UNKNOWN ERROR");
    return code;
}
