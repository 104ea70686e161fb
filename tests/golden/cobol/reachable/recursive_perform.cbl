      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE recursive_perform.cbl:@+14 PERFORM at recursive_perform.cbl:@+13 runs ENDLESS-PARA, which never comes back"
      *> CHECK: "SAMPLE recursive_perform.cbl:@+20 PERFORM at recursive_perform.cbl:@+19 runs ENDLESS-PARA, which never comes back"
      *> A range that performs itself comes back when some path through it does not.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM DOWN-PARA.
           MOVE 1 TO B.
           PERFORM ENDLESS-PARA.
           MOVE 2 TO B.
       DOWN-PARA.
           ADD 1 TO A.
           IF A < 9 PERFORM DOWN-PARA.
           MOVE 3 TO B.
       ENDLESS-PARA.
           PERFORM ENDLESS-PARA.
           MOVE 4 TO B.
