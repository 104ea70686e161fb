// ARGS: dump --ir --only rate %s
// CHECK: function rate @+10
// CHECK:   @+11 OCIStmtPrepare other detail "SELECT PERCENT FROM RATE WHERE CODE = :code" uses 'SELECT PERCENT FROM RATE WHERE CODE = :code'
// CHECK:   @+11 OCIBindByName other
// CHECK:   @+11 OCIDefineByPos other
// CHECK:   @+11 OCIStmtExecute (synthetic) open stmt RATE for select columns PERCENT, CODE detail "SELECT PERCENT FROM RATE WHERE CODE = :code" where RATE.CODE = code uses code fills OCIStmtExecute_result
// CHECK:   @+10 if OCIStmtExecute_result <> 0
// CHECK:     @+10 return with 1
// CHECK:   @+10 OCITransCommit commit
// CHECK:   @+10 return with 0
/* Oracle's call interface, declared by nobody: parameters by name. */
int rate(void *svc, void *err, int code, double *percent) {
  void *stmt, *bind, *define;
  OCIStmtPrepare(stmt, err, "SELECT PERCENT FROM RATE WHERE CODE = :code", 43, 1, 0);
  OCIBindByName(stmt, &bind, err, ":CODE", 5, &code, sizeof code, 3, 0, 0, 0, 0, 0, 0);
  OCIDefineByPos(stmt, &define, err, 1, percent, sizeof *percent, 4, 0, 0, 0, 0);
  if (OCIStmtExecute(svc, stmt, err, 1, 0, 0, 0, 0) != 0)
    return 1;
  OCITransCommit(svc, err, 0);
  return 0;
}
