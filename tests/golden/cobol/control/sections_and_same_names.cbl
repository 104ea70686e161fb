      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select caller, callee from call order by line"
      *> CHECK: caller,callee
      *> CHECK: SAMPLE.MAIN-PARA,SAMPLE.WORK-PARA
      *> CHECK: SAMPLE.MAIN-PARA,SAMPLE.WORK-PARA
      *> CHECK: SAMPLE.MAIN-PARA,SAMPLE.SECOND-PART
      *> A paragraph name without section means that of the own section.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       FIRST-PART SECTION.
       MAIN-PARA.
           PERFORM WORK-PARA.
           PERFORM WORK-PARA OF SECOND-PART.
           PERFORM SECOND-PART.
           GOBACK.
       WORK-PARA.
           ADD 1 TO A.
       SECOND-PART SECTION.
       WORK-PARA.
           ADD 2 TO A.
