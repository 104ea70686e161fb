/*
 * cgienq.c - enquiry of an account through the CGI of the web server
 *
 * QUERY_STRING: case=AB123456&pay=pence. Staff have REMOTE_USER.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include "court.h"

#define QUERY_MOST    80
#define CARD_LEAST   500L
#define CARD_MOST  50000L

static int refuse(int status, char *text)
{
    printf("Status: %d\nContent-type: text/plain\n\n%s\n", status, text);
    return status;
}

/* value of a name in the query, 0 when it is not there */
static int query_value(char *query, char *name, char *buf, size_t size)
{
    char *at = query;
    size_t len = strlen(name), n;

    while (at != NULL && *at != '\0') {
        if (strncmp(at, name, len) == 0 && at[len] == '=') {
            at += len + 1;
            n = strcspn(at, "&");
            if (n >= size)
                return 0;
            memcpy(buf, at, n);
            buf[n] = '\0';
            return 1;
        }
        at = strchr(at, '&');
        if (at != NULL)
            at++;
    }
    return 0;
}

static int bad_case(char *s)
{
    int i;

    if (strlen(s) != CASE_LEN)
        return 1;
    for (i = 0; i < CASE_LEN; i++)
        if (i < 2 ? !isupper((unsigned char)s[i])
                  : !isdigit((unsigned char)s[i]))
            return 1;
    return 0;
}

static int enquiry()
{
    char *method = getenv("REQUEST_METHOD");
    char *query = getenv("QUERY_STRING");
    char *user = getenv("REMOTE_USER");
    char case_no[16], pay[12], state;
    long balance, due, amount = 0;
    char *advice;

    if (method == NULL || strcmp(method, "GET") != 0)
        return refuse(405, "ONLY GET");
    if (query == NULL || strlen(query) > QUERY_MOST)
        return refuse(400, "QUERY MISSING OR TOO LONG");
    if (!query_value(query, "case", case_no, sizeof case_no)
            || bad_case(case_no))
        return refuse(400, "CASE NUMBER NOT VALID");
    if (query_value(query, "pay", pay, sizeof pay)) {
        amount = atol(pay);
        if (amount < CARD_LEAST)
            return refuse(422, "PAYMENT TOO SMALL");
        if (user == NULL && amount > CARD_MOST)
            return refuse(422, "PAYMENT TOO LARGE FOR THE PUBLIC");
    }
    switch (find_account(case_no, &balance, &state, &due)) {
    case 0:
        break;
    case 1:
        return refuse(404, "NO SUCH ACCOUNT");
    default:
        return refuse(500, "NOT AVAILABLE");
    }
    if (state == 'C' && user == NULL)
        return refuse(403, "ASK THE COURT OFFICE");
    if (amount > balance)
        return refuse(422, "PAYMENT ABOVE THE BALANCE");

    switch (state) {
    case 'X':
        advice = "NOTHING TO DO";
        break;
    case 'W':
    case 'C':
        advice = "PAY IN FULL AT THE COURT OFFICE";
        break;
    case 'A':
    case 'B':
        advice = "DEDUCTIONS ARE MADE";
        break;
    case 'H':
        advice = user ? "ON HOLD" : "NO PAYMENT IS ASKED NOW";
        break;
    default:
        advice = "PAY AS ORDERED";
    }
    printf("Content-type: text/plain\n\nCASE %s\nBALANCE %s\n", case_no,
        money(balance));
    if (amount > 0)
        printf("BALANCE AFTER PAYMENT %s\n", money(balance - amount));
    if (due != 0)
        printf("DUE %ld\n", due);
    printf("%s\n", advice);
    return 0;
}

int main(int argc, char **argv)
{
    int status;

    if (argc != 2) {
        fprintf(stderr, "usage: cgienq database\n");
        return 2;
    }
    if (db_open(argv[1]) < 0) {
        refuse(500, "NO DATABASE");
        return 1;
    }
    status = enquiry();
    db_close(0);
    return status >= 500;
}
