/*
 * ctrec.c - account records: reading and validation
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include "ctax.h"

static struct {
    int code;
    const char *text;
} errtab[] = {
    { E_LENGTH,    "RECORD TOO SHORT" },
    { E_ACCOUNT,   "ACCOUNT NUMBER NOT NUMERIC" },
    { E_CHECK,     "CHECK DIGIT OF ACCOUNT NUMBER WRONG" },
    { E_BAND,      "BAND NOT A TO H" },
    { E_ADULTS,    "NUMBER OF ADULTS DOES NOT FIT THE USE" },
    { E_STATUS,    "STATUS OF AN ADULT NOT KNOWN" },
    { E_USE,       "USE OF DWELLING NOT KNOWN" },
    { E_EMPTYDATE, "EMPTY DATE MISSING OR INVALID" },
    { E_CLASS,     "EXEMPTION CLASS NOT KNOWN" },
    { E_PLAN,      "INSTALMENT PLAN NOT 10 OR 12" },
    { E_METHOD,    "PAYMENT METHOD DOES NOT ALLOW THE PLAN" },
    { E_PERIOD,    "PERIOD OF LIABILITY INVALID" },
    { E_CLAIM,     "REDUCTION CLAIMED FOR A DWELLING NOT LIVED IN" },
    { E_AMOUNT,    "NEGATIVE OR MISSING AMOUNT" },
    { E_NONDEP,    "NON-DEPENDANT TYPE NOT KNOWN" },
    { 0, NULL }
};

static long field(char *rec, int off, int len)
{
    char buf[16];

    strncpy(buf, rec + off, (size_t)len);
    buf[len] = '\0';
    return atol(buf);
}

/*
 * 1 a record, 0 end of file, -1 line too short (acct and name are set)
 */
int read_account(FILE *fp, struct account *a)
{
    char rec[REC_LEN + 80];
    size_t n;
    int i;

    if (fgets(rec, sizeof rec, fp) == NULL)
        return 0;
    n = strlen(rec);
    while (n > 0 && (rec[n - 1] == '\n' || rec[n - 1] == '\r'))
        rec[--n] = '\0';
    memset(a, 0, sizeof *a);
    strncpy(a->acct, rec, 9);
    if (n < REC_LEN)
        return -1;
    strncpy(a->name, rec + 9, NAME_LEN);
    for (i = NAME_LEN - 1; i >= 0 && a->name[i] == ' '; i--)
        a->name[i] = '\0';
    sscanf(rec + 29, "%c%c%2d", &a->band, &a->disabled, &a->adults);
    strncpy(a->status, rec + 33, MAX_ADULTS);
    a->use = rec[43];
    a->empty_date = field(rec, 44, 8);
    a->class = rec[52];
    a->plan = (int)field(rec, 53, 2);
    a->method = rec[55];
    a->from = field(rec, 56, 8);
    a->to = field(rec, 64, 8);
    a->claim = rec[72];
    a->partner = rec[73];
    a->age = (int)field(rec, 74, 2);
    a->kids = (int)field(rec, 76, 2);
    a->disprem = rec[78];
    a->income = field(rec, 79, 8);
    a->earnings = field(rec, 87, 8);
    a->capital = field(rec, 95, 10);
    for (i = 0; i < MAX_NONDEP; i++) {
        a->nd[i].type = rec[105 + i * 9];
        a->nd[i].gross = field(rec, 106 + i * 9, 8);
    }
    a->credit = field(rec, 132, 8);
    return 1;
}

/* last digit makes the weighted sum a multiple of 10 */
static int check_digit(const char *s)
{
    int i, sum = 0;

    for (i = 0; i < 8; i++) {
        int v = (s[i] - '0') * (i % 2 == 0 ? 2 : 1);

        sum += v > 9 ? v - 9 : v;
    }
    return (10 - sum % 10) % 10;
}

int check_account(struct account *a, struct params *p)
{
    int i, n = 0;

    for (i = 0; i < 9; i++)
        if (!isdigit((unsigned char)a->acct[i]))
            return E_ACCOUNT;
    if (check_digit(a->acct) != a->acct[8] - '0')
        return E_CHECK;
    if (a->band < 'A' || a->band > 'H')
        return E_BAND;

    switch (a->use) {
    case 'M':
        if (a->adults < 1 || a->adults > MAX_ADULTS)
            return E_ADULTS;
        break;
    case 'S':
        if (a->adults != 0)
            return E_ADULTS;
        break;
    case 'E':
    case 'R':
        if (a->adults != 0)
            return E_ADULTS;
        if (!valid_date(a->empty_date) || a->empty_date > p->bill_date)
            return E_EMPTYDATE;
        break;
    default:
        return E_USE;
    }

    for (i = 0; i < a->adults; i++)
        if (strchr(" STCHMPF", a->status[i]) == NULL)
            return E_STATUS;
    if (strchr(" BEFNUM", a->class) == NULL)
        return E_CLASS;

    if (a->plan != PLAN_STD && a->plan != PLAN_DD)
        return E_PLAN;
    if (a->method != 'D' && (a->method != 'C' || a->plan == PLAN_DD))
        return E_METHOD;
    if (!valid_date(a->from) || !valid_date(a->to) || a->from > a->to
            || a->from < p->year_start || a->to > p->year_end)
        return E_PERIOD;
    if (a->claim != 'Y')
        return a->credit < 0 ? E_AMOUNT : E_NONE;

    /* the rest is asked only of claimants */
    if (a->use != 'M')
        return E_CLAIM;
    if (a->income < 0 || a->earnings < 0 || a->capital < 0 || a->credit < 0)
        return E_AMOUNT;
    for (i = 0; i < MAX_NONDEP; i++) {
        if (a->nd[i].type == ' ')
            continue;
        if (strchr("WNS", a->nd[i].type) == NULL)
            return E_NONDEP;
        n++;
    }
    /* claimant, partner and non-dependants must fit into the adults */
    if (1 + (a->partner == 'Y') + n > a->adults)
        return E_ADULTS;
    return E_NONE;
}

const char *error_text(int code)
{
    int i;

    for (i = 0; errtab[i].text != NULL; i++)
        if (errtab[i].code == code)
            return errtab[i].text;
    return "UNKNOWN ERROR";
}
