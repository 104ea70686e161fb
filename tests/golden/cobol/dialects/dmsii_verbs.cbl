      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ERR: dmsii_verbs.cbl:@+35:24: warning: 'BENEFITDB' is not declared [cobol-name-unknown]
      *> CHECK: paragraph MAIN-PARA @+33
      *> CHECK:   @+33 OPEN BENEFITDB detail " BENEFITDB"
      *> CHECK:     on exception
      *> CHECK:       @+32 MOVE RESULT-CODE := 90
      *> CHECK:   @+32 FIND read PERSON-SET detail "PERSON-SET AT PERSON-NO = WANTED-NO" uses PERSON-NO, WANTED-NO
      *> CHECK:     on exception
      *> CHECK:       @+31 MOVE RESULT-CODE := 4
      *> CHECK:   @+31 BEGIN-TRANSACTION other NO-AUDIT detail "NO-AUDIT RESTART-AREA"
      *> CHECK:   @+31 LOCK PERSON detail "NEXT PERSON" fills PERSON
      *> CHECK:     on exception
      *> CHECK:       @+30 MOVE RESULT-CODE := 5
      *> CHECK:   @+30 MOVE PERSON-NAME := 'X'
      *> CHECK:   @+30 STORE insert PERSON detail "PERSON" uses PERSON
      *> CHECK:   @+30 DELETE PERSON
      *> CHECK:     on exception
      *> CHECK:       @+28 MOVE RESULT-CODE := 6
      *> CHECK:   @+28 END-TRANSACTION commit NO-AUDIT detail "NO-AUDIT RESTART-AREA"
      *> CHECK:   @+28 CHANGE other PRINT-FILE detail "ATTRIBUTE TITLE OF PRINT-FILE TO 'OUT'"
      *> CHECK:   @+28 CLOSE BENEFITDB
      *> The verbs of a DMSII database: ON EXCEPTION belongs to its verb.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       DATA-BASE SECTION.
       DB BENEFITDB ALL.
       WORKING-STORAGE SECTION.
       01  PERSON.
           05  PERSON-NO   PIC 9(8).
           05  PERSON-NAME PIC X(30).
       01  WANTED-NO       PIC 9(8).
       01  RESULT-CODE     PIC 99.
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN UPDATE BENEFITDB
               ON EXCEPTION MOVE 90 TO RESULT-CODE.
           FIND PERSON-SET AT PERSON-NO = WANTED-NO
               ON EXCEPTION MOVE 4 TO RESULT-CODE.
           BEGIN-TRANSACTION NO-AUDIT RESTART-AREA.
           LOCK NEXT PERSON
               ON EXCEPTION MOVE 5 TO RESULT-CODE.
           MOVE 'X' TO PERSON-NAME.
           STORE PERSON.
           DELETE PERSON ON EXCEPTION MOVE 6 TO RESULT-CODE.
           END-TRANSACTION NO-AUDIT RESTART-AREA.
           CHANGE ATTRIBUTE TITLE OF PRINT-FILE TO 'OUT'.
           CLOSE BENEFITDB.
