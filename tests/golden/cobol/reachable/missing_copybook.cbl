      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> A copybook that is missing may perform anything, so a paragraph that nothing else leads to is not
      *> proven dead; what stands behind a jump inside one is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           COPY LOSTONE.
           STOP RUN.
           MOVE 1 TO A.
       ALONE-PARA.
           MOVE 2 TO A.
           STOP RUN.
