// ARGS: dump --rules %s
// In the type that the call level interface has for it, a parameter tells how an operation went, wherever the
// calls may be; what its codes are turned into does so too. A function that only ever gives zero succeeds.
#include <sqlcli1.h>
#include <stdio.h>

int tell(SQLRETURN code, int line)
{
    int rc = 0;

    switch (code) {
    case SQL_SUCCESS:
        break;
    case SQL_INVALID_HANDLE:
        printf("handle at %d\n", line);
        rc = 1;
        break;
    default:
        printf("%d at %d\n", code, line);
        rc = 3;
        break;
    }
    return rc;
}

int prepare(void)
{
    int rc = 0;

    printf("preparing the ledger\n");
    return rc;
}

int connect_ledger(const char *name);

int main(void)
{
    int rc;

    rc = prepare();
    rc = connect_ledger("ledger");
    if (rc != 0)
        return rc;
    printf("the ledger is open for the day\n");
    return 0;
}
