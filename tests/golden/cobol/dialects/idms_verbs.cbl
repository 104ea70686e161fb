      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+36
      *> CHECK:   @+36 BIND open RUN-UNIT detail "RUN-UNIT"
      *> CHECK:   @+36 READY open CLAIM-AREA detail "CLAIM-AREA USAGE-MODE IS UPDATE"
      *> CHECK:   @+36 OBTAIN read CLAIM-REC detail "CALC CLAIM-REC" fills CLAIM-REC
      *> CHECK:     on exception
      *> CHECK:       @+36 MOVE CLAIM-AMT := 0
      *> CHECK:   @+36 FIND read PAYEE-REC detail "NEXT PAYEE-REC WITHIN CLAIM-PAYEE" fills PAYEE-REC
      *> CHECK:     on exception
      *> CHECK:       @+35 GO DONE-PARA
      *> CHECK:   @+35 GET read PAYEE-REC detail "PAYEE-REC" fills PAYEE-REC
      *> CHECK:   @+35 ACCEPT ENVIRONMENT detail "CLAIM-REC CURRENCY" uses CLAIM-REC fills DB-KEY
      *> CHECK:   @+35 IF CLAIM-PAYEE IS EMPTY
      *> CHECK:     @+35 STORE insert PAYEE-REC detail "PAYEE-REC" uses PAYEE-REC
      *> CHECK:     @+35 CONNECT update PAYEE-REC detail "PAYEE-REC TO CLAIM-PAYEE" uses PAYEE-REC
      *> CHECK:   else
      *> CHECK:     @+35 MODIFY update PAYEE-REC detail "PAYEE-REC" uses PAYEE-REC
      *> CHECK:   @+35 ERASE delete CLAIM-REC detail "CLAIM-REC PERMANENT MEMBERS" uses CLAIM-REC
      *> CHECK:   @+35 COMMIT
      *> ERR: idms_verbs.cbl:@+28:15: warning: 'CLAIM-PAYEE' is not declared [cobol-name-unknown]
      *> Verbs of a network database: the record that is read is filled, the record that is stored is used.
      *> ON DB-END-OF-SET belongs to its verb.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       ENVIRONMENT DIVISION.
       DATA DIVISION.
       SCHEMA SECTION.
       DB CLAIMSUB WITHIN CLAIMSCH.
       WORKING-STORAGE SECTION.
       01  CLAIM-REC.
           05  CLAIM-NO    PIC 9(6).
           05  CLAIM-AMT   PIC 9(5)V99.
       01  PAYEE-REC.
           05  PAYEE-NAME  PIC X(20).
       01  DB-KEY          PIC S9(8) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           BIND RUN-UNIT.
           READY CLAIM-AREA USAGE-MODE IS UPDATE.
           OBTAIN CALC CLAIM-REC
               ON DB-REC-NOT-FOUND
                   MOVE 0 TO CLAIM-AMT.
           FIND NEXT PAYEE-REC WITHIN CLAIM-PAYEE
               ON DB-END-OF-SET GO TO DONE-PARA.
           GET PAYEE-REC.
           ACCEPT DB-KEY FROM CLAIM-REC CURRENCY.
           IF CLAIM-PAYEE IS EMPTY
               STORE PAYEE-REC
               CONNECT PAYEE-REC TO CLAIM-PAYEE
           ELSE
               MODIFY PAYEE-REC.
           ERASE CLAIM-REC PERMANENT MEMBERS.
           COMMIT ALL.
       DONE-PARA.
           FINISH.
