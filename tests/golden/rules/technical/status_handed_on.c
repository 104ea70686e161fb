// ARGS: dump --rules %s
// CHECK: decision @+29  guard rc = NO_MEMBER  effect *fee := 250
// CHECK:   Set the fee to 250 when the rc is no member (100).
// What a call says of its own work and is handed on states no rule. A code that is an answer (no such member)
// is one.
int open_book(const char *name);
int read_fee(int member, long *fee);
int report(int rc, int line);
void undo(void);

#define NO_MEMBER 100

int load(const char *name)
{
    int rc;

    rc = open_book(name);
    if (rc != 0) {
        report(rc, __LINE__);
        undo();
        return rc;
    }
    return 0;
}

void fee_of(int member, long *fee)
{
    int rc = read_fee(member, fee);

    if (rc == NO_MEMBER)
        *fee = 250;
}
