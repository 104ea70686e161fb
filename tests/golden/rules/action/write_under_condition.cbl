      *> ARGS: dump --rules %s
      *> CHECK: decision @+35  guard NOT INVALID KEY on READ CLAIM-FILE AND CL-AMT > 500  effect RJ-NO := CL-NO
      *> CHECK:   Set the RJ number to the CL number when a record is found in CLAIM-FILE and the CL amount is more than 500.
      *> CHECK: decision @+34  guard NOT INVALID KEY on READ CLAIM-FILE AND CL-AMT > 500  effect RJ-CODE := 7
      *> CHECK:   Set the RJ code to 7 when a record is found in CLAIM-FILE and the CL amount is more than 500.
      *> CHECK: action @+33  guard NOT INVALID KEY on READ CLAIM-FILE AND CL-AMT > 500  effect WRITE REJECT-FILE
      *> CHECK:   Write a record to REJECT-FILE from the reject record when a record is found in CLAIM-FILE and the CL amount is more than 500.
      *> CHECK: action @+33  guard NOT INVALID KEY on READ CLAIM-FILE AND CL-AMT <= 500  effect REWRITE CLAIM-FILE
      *> CHECK:   Rewrite the record in CLAIM-FILE from the claim record when a record is found in CLAIM-FILE and the CL amount is at most 500.
      *> A record leaves the program because a condition of the business holds.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CLAIM-FILE ASSIGN TO CLAIMS
               ORGANIZATION INDEXED ACCESS RANDOM
               RECORD KEY CL-NO FILE STATUS WS-STATUS.
           SELECT REJECT-FILE ASSIGN TO REJECTS.
       DATA DIVISION.
       FILE SECTION.
       FD  CLAIM-FILE.
       01  CLAIM-REC.
           05  CL-NO   PIC 9(6).
           05  CL-AMT  PIC 9(5).
       FD  REJECT-FILE.
       01  REJECT-REC.
           05  RJ-NO   PIC 9(6).
           05  RJ-CODE PIC 99.
       WORKING-STORAGE SECTION.
       01  WS-STATUS  PIC XX.
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN I-O CLAIM-FILE OUTPUT REJECT-FILE.
           READ CLAIM-FILE INVALID KEY GO TO MAIN-EXIT.
           IF CL-AMT > 500
               MOVE CL-NO TO RJ-NO
               MOVE 7 TO RJ-CODE
               WRITE REJECT-REC
           ELSE
               REWRITE CLAIM-REC.
       MAIN-EXIT.
           CLOSE CLAIM-FILE REJECT-FILE.
           GOBACK.
