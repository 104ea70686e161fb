      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select file || ':' || line || ' ' || disposition || ': ' || reason as account from ledger where reason not like '%runs%' order by line"
      *> CHECK: account
      *> CHECK: constants_without_conditions.cbl:@+40 technical: preparation of a printed line
      *> CHECK: constants_without_conditions.cbl:@+40 technical: setting of a switch that no condition of the business decides
      *> CHECK: constants_without_conditions.cbl:@+40 technical: preparation of a call
      *> CHECK: constants_without_conditions.cbl:@+40 flow: another unit is called
      *> CHECK: constants_without_conditions.cbl:@+40 technical: preparation of a key
      *> CHECK: constants_without_conditions.cbl:@+40 flow: data is read
      *> CHECK: constants_without_conditions.cbl:@+40 technical: asks for the status of an operation
      *> CHECK: constants_without_conditions.cbl:@+40 technical: the target only carries the result of a technical operation
      *> CHECK: "constants_without_conditions.cbl:@+40 technical: log, console or report output"
      *> CHECK: constants_without_conditions.cbl:@+40 technical: end of a unit
      *> CHECK: constants_without_conditions.cbl:@+41 technical: decides technical steps only
      *> CHECK: "constants_without_conditions.cbl:@+41 technical: log, console or report output"
      *> CHECK: constants_without_conditions.cbl:@+42 rule: effect of a rule
      *> CHECK: "constants_without_conditions.cbl:@+42 technical: log, console or report output"
      *> CHECK: constants_without_conditions.cbl:@+42 technical: end of a unit
      *> A constant that the business does not decide is told apart by what it is for.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PERMITS ASSIGN TO PERMITS
               ORGANIZATION INDEXED ACCESS RANDOM RECORD KEY PERMIT-NO
               FILE STATUS FILE-STAT.
       DATA DIVISION.
       FILE SECTION.
       FD  PERMITS.
       01  PERMIT.
           05  PERMIT-NO   PIC X(6).
           05  FEE         PIC 9(5)V99.
       WORKING-STORAGE SECTION.
       01  FILE-STAT       PIC XX.
       01  MESSAGE-TEXT    PIC X(40).
       01  TRACE-SW        PIC X.
       01  TOTAL-WORK      PIC 9(7)V99.
       01  REQUEST-AREA.
           05  REQ-FORM    PIC X(8).
           05  REQ-ANSWER  PIC X(8).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE ZERO TO TOTAL-WORK.
           MOVE 'Y' TO TRACE-SW.
           MOVE 'PERMIT' TO REQ-FORM.
           CALL 'FORMSVC' USING REQUEST-AREA.
           MOVE 'BASE' TO PERMIT-NO.
           READ PERMITS.
           IF FILE-STAT NOT = '00'
               MOVE 'The permit file cannot be read' TO MESSAGE-TEXT
               DISPLAY MESSAGE-TEXT
               STOP RUN
           END-IF.
           IF TRACE-SW = 'Y'
               DISPLAY FEE REQ-ANSWER
           END-IF.
           ADD FEE TO TOTAL-WORK.
           DISPLAY TOTAL-WORK.
           STOP RUN.
