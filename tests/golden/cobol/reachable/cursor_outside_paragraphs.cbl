      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> A declaration is no step of the program: before the first paragraph it stands in nobody's way, and
      *> behind the last statement it is not unreachable code.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
           EXEC SQL
               DECLARE C1 CURSOR FOR SELECT RATE FROM RATES
           END-EXEC.
       MAIN-PARA.
           EXEC SQL OPEN C1 END-EXEC.
           EXEC SQL FETCH C1 INTO :A END-EXEC.
           EXEC SQL CLOSE C1 END-EXEC.
           GOBACK.
           EXEC SQL
               DECLARE C2 CURSOR FOR SELECT RATE FROM RATES
           END-EXEC.
