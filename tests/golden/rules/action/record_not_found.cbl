      *> ARGS: dump --rules %s
      *> CHECK: decision @+33  guard INVALID KEY on READ CLAIM-FILE  effect RJ-NO := CL-NO
      *> CHECK:   Set the RJ number to the CL number when no record is found in CLAIM-FILE.
      *> CHECK: decision @+32  guard INVALID KEY on READ CLAIM-FILE  effect RJ-CODE := 9
      *> CHECK:   Set the RJ code to 9 when no record is found in CLAIM-FILE.
      *> CHECK: action @+31  guard INVALID KEY on READ CLAIM-FILE  effect WRITE REJECT-FILE
      *> CHECK:   Write a record to REJECT-FILE from the reject record when no record is found in CLAIM-FILE.
      *> INVALID KEY that decides a business outcome is part of the guard.
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
           READ CLAIM-FILE
               INVALID KEY
                   MOVE CL-NO TO RJ-NO
                   MOVE 9 TO RJ-CODE
                   WRITE REJECT-REC
           END-READ.
           CLOSE CLAIM-FILE REJECT-FILE.
           GOBACK.
