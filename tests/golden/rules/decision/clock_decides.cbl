      *> ARGS: dump --rules %s
      *> CHECK: decision @+35  guard TODAY-MONTH < 4 OR TODAY-MONTH > 10  effect AWARD-AMOUNT := 25
      *> CHECK:   Set the award amount to 25 when either the today month is less than 4 or the today month is more than 10.
      *> CHECK: decision @+35  guard TODAY-MONTH >= 4 AND TODAY-MONTH <= 10  effect AWARD-AMOUNT := ZERO
      *> CHECK:   Set the award amount to zero when the today month is from 4 to 10.
      *> CHECK: action @+34  effect WRITE AWARDS
      *> CHECK:   Write a record to AWARDS from the award record.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FUELAID.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT AWARDS ASSIGN TO "AWARDS".
       DATA DIVISION.
       FILE SECTION.
       FD  AWARDS.
       01  AWARD-REC.
           03  AWARD-AMOUNT         PIC 9(5)V99.
           03  AWARD-YEAR           PIC 9(4).
       WORKING-STORAGE SECTION.
       01  TODAY.
           03  TODAY-YEAR           PIC 9(4).
           03  TODAY-MONTH          PIC 99.
           03  TODAY-DAY            PIC 99.
       01  STAMP-YEAR               PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           ACCEPT TODAY FROM DATE YYYYMMDD.
           OPEN OUTPUT AWARDS.
           MOVE 1 TO STAMP-YEAR.
      *    The form of a date: no rule.
           IF TODAY-YEAR NOT = ZERO
               MOVE TODAY-YEAR TO STAMP-YEAR.
           MOVE STAMP-YEAR TO AWARD-YEAR.
      *    The month decides how much is paid.
           IF TODAY-MONTH < 4 OR TODAY-MONTH > 10
               MOVE 25 TO AWARD-AMOUNT
           ELSE
               MOVE ZERO TO AWARD-AMOUNT.
           WRITE AWARD-REC.
           CLOSE AWARDS.
           STOP RUN.
