// ARGS: dump --ir --only OPEN_CLAIM %s
// ARGS: scan --quiet -o t.db %s
// ARGS: query --store t.db "SELECT program, resource, resource_kind, operation, columns, line FROM access ORDER BY line, operation"
// ARGS: query --store t.db "SELECT caller, callee, kind, line FROM call ORDER BY line"
// ARGS: query --store t.db "SELECT source_item, target_item, kind, line FROM flow ORDER BY line, target_item"
// CHECK: function OPEN_CLAIM @+59
// CHECK:   @+59 buffer := request->data
// CHECK:   @+59 length := 0
// CHECK:   @+61 Fget (synthetic) read FML columns POLICY_NO fills policy, Fget_result
// CHECK:     on success
// CHECK:       @+59 Fget (synthetic) policy := FML.POLICY_NO
// CHECK:   @+58 if Fget_result = -1 AND Ferror32 = FNOTPRES
// CHECK:     @+58 tpreturn (synthetic) send OPEN_CLAIM uses request->data, 17
// CHECK:     @+57 tpreturn leaves abend with 17
// CHECK:   @+57 Fget read FML columns AMOUNT fills amount
// CHECK:     on success
// CHECK:       @+55 Fget (synthetic) amount := FML.AMOUNT
// CHECK:   @+55 tpcall (synthetic) FIND_POLICY using content *buffer, buffer giving tpcall_result
// CHECK:   @+54 if tpcall_result = -1
// CHECK:     @+54 userlog display stderr detail "no policy %ld: %s" uses policy, tpstrerror(tperrno)
// CHECK:     @+54 tpreturn (synthetic) send OPEN_CLAIM uses request->data, tpurcode
// CHECK:     @+53 tpreturn leaves abend with tpurcode
// CHECK:   @+54 Fget read FML columns STATE fills state
// CHECK:     on success
// CHECK:       @+52 Fget (synthetic) state := FML.STATE
// CHECK:   @+52 if state[0] <> 'A'
// CHECK:     @+52 Fchg (synthetic) FML.DECISION := 'REFUSED'
// CHECK:     @+51 Fchg other FML for update columns DECISION uses 'REFUSED'
// CHECK:   else
// CHECK:     @+50 if amount > 500
// CHECK:       @+50 Fchg (synthetic) FML.DECISION := 'REFERRED'
// CHECK:       @+49 Fchg other FML for update columns DECISION uses 'REFERRED'
// CHECK:   @+49 tpacall AUDIT using content *buffer
// CHECK:   @+49 tpreturn (synthetic) send OPEN_CLAIM uses *buffer, 0
// CHECK:   @+48 tpreturn leaves return with TPSUCCESS
// CHECK: program     resource    resource_kind  operation  columns    line
// CHECK: ----------  ----------  -------------  ---------  ---------  ----
// CHECK: OPEN_CLAIM  FML         message        read       POLICY_NO    70
// CHECK: OPEN_CLAIM  OPEN_CLAIM  transaction    send                    71
// CHECK: OPEN_CLAIM  FML         message        read       AMOUNT       72
// CHECK: OPEN_CLAIM  stderr      console        send                    74
// CHECK: OPEN_CLAIM  OPEN_CLAIM  transaction    send                    75
// CHECK: OPEN_CLAIM  FML         message        read       STATE        77
// CHECK: OPEN_CLAIM  FML         message        update     DECISION     79
// CHECK: OPEN_CLAIM  FML         message        update     DECISION     81
// CHECK: OPEN_CLAIM  OPEN_CLAIM  transaction    send                    83
// CHECK: caller      callee       kind   line
// CHECK: ----------  -----------  -----  ----
// CHECK: OPEN_CLAIM  FIND_POLICY  link     73
// CHECK: OPEN_CLAIM  AUDIT        start    82
// CHECK: source_item                        target_item        kind  line
// CHECK: ---------------------------------  -----------------  ----  ----
// CHECK: <supplied>/atmi.h::tpsvcinfo.data  OPEN_CLAIM.buffer  move    66
// CHECK: message::FML.POLICY_NO             OPEN_CLAIM.policy  io      70
// CHECK: message::FML.AMOUNT                OPEN_CLAIM.amount  io      72
// CHECK: message::FML.STATE                 OPEN_CLAIM.state   io      77
/* A service with a buffer of named fields, without any header of the monitor. */
#include <atmi.h>
#include <fml32.h>
#define POLICY_NO ((FLDID32)33554542)
#define AMOUNT ((FLDID32)134217840)
#define STATE ((FLDID32)167772273)
#define DECISION ((FLDID32)167772274)

void OPEN_CLAIM(TPSVCINFO *request) {
  FBFR32 *buffer = (FBFR32 *)request->data;
  long policy, length = 0;
  double amount;
  char state[2];
  if (Fget32(buffer, POLICY_NO, 0, (char *)&policy, 0) == -1 && Ferror32 == FNOTPRES)
    tpreturn(TPFAIL, 17, request->data, 0L, 0);
  Fget32(buffer, AMOUNT, 0, (char *)&amount, 0);
  if (tpcall("FIND_POLICY", (char *)buffer, 0, (char **)&buffer, &length, TPNOTRAN) == -1) {
    userlog("no policy %ld: %s", policy, tpstrerror(tperrno));
    tpreturn(TPFAIL, tpurcode, request->data, 0L, 0);
  }
  Fget32(buffer, STATE, 0, state, 0);
  if (state[0] != 'A')
    Fchg32(buffer, DECISION, 0, "REFUSED", 0);
  else if (amount > 500)
    Fchg32(buffer, DECISION, 0, "REFERRED", 0);
  tpacall("AUDIT", (char *)buffer, 0, TPNOREPLY);
  tpreturn(TPSUCCESS, 0, (char *)buffer, 0L, 0);
}
