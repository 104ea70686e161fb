// ARGS: dump --ir --only charge %s
// CHECK: function charge @+26
// CHECK:   @+26 due := atol(cl.amount_due) + hours * job->rate + table[hours].extra + ledger.balance
// CHECK:   @+26 sprintf cl.amount_due := sprintf('%8ld', due)
// CHECK:   @+26 job->charged := due
// CHECK:   @+26 ledger.balance := due
// CHECK:   @+26 totals[3] := due + cl.discount
// CHECK:   @+26 TRACE TRACE using value '%s %ld\n', value cl.name, value due
// ERR: members_without_header.c:@+14:1: warning: header "records.h" was not found [missing-header]
// ERR: members_without_header.c:@+15:15: error: tentative definition has type 'struct client' that is never completed [clang-error]
// ERR: members_without_header.c:@+15:26: error: array has incomplete element type 'struct rates' [clang-error]
// ERR: members_without_header.c:@+17:21: error: incomplete definition of type 'struct client' [clang-error]
// ERR: members_without_header.c:@+16:47: error: incomplete definition of type 'struct job' [clang-error]
// ERR: members_without_header.c:@+15:77: warning: "ledger" is declared in none of the headers that were found [undeclared-name]
// ERR: members_without_header.c:@+14:83: error: member reference base type 'int' is not a structure or union [clang-error]
// ERR: members_without_header.c:@+14:13: error: incomplete definition of type 'struct client' [clang-error]
// ERR: members_without_header.c:@+14:6: error: incomplete definition of type 'struct job' [clang-error]
// ERR: members_without_header.c:@+14:9: error: member reference base type 'int' is not a structure or union [clang-error]
// ERR: members_without_header.c:@+14:3: warning: "totals" is declared in none of the headers that were found [undeclared-name]
// ERR: members_without_header.c:@+13:24: error: incomplete definition of type 'struct client' [clang-error]
// ERR: members_without_header.c:@+13:24: error: incomplete definition of type 'struct client' [clang-error]
// Records that a missing header describes: their members are items named as written.
#include "records.h"

struct client cl;
extern struct rates table[];

void charge(struct job *job, int hours) {
  long due = atol(cl.amount_due) + hours * job->rate + table[hours].extra + ledger.balance;
  sprintf(cl.amount_due, "%8ld", due);
  job->charged = due;
  ledger.balance = due;
  totals[3] = due + cl . discount;
  TRACE(("%s %ld\n", cl.name, due));
}
