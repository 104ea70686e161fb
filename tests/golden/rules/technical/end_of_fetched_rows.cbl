      *> ARGS: dump --rules %s
      *> CHECK: decision @+21  effect KNOWN-CUSTOMER := 'Y'
      *> CHECK:   Set the known customer to 'Y'.
      *> CHECK: validation @+22  guard SQLCODE = 100  effect KNOWN-CUSTOMER := 'N'
      *> CHECK:   Refuse and set the known customer to 'N' when the sqlcode is 100.
      *> CHECK: calculation @+26  guard SQLCODE <> 100  effect SUM-OWED := SUM-OWED + OWES  assumes ROWS-LEFT <> 'N'
      *> CHECK:   Add the owes to the sum owed when the sqlcode is not 100.
      *> That a FETCH which is repeated finds no row is the end of the rows; that one which is not finds none is an
      *> answer about the record.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ROWS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  ROWS-LEFT           PIC X VALUE SPACE.
       01  OWES                PIC S9(7)V99 COMP-3.
       01  SUM-OWED            PIC S9(9)V99 COMP-3 VALUE 0.
       LINKAGE SECTION.
       01  KNOWN-CUSTOMER      PIC X.
       01  OWED-IN-ALL         PIC S9(9)V99 COMP-3.
       PROCEDURE DIVISION USING KNOWN-CUSTOMER OWED-IN-ALL.
       MAIN-PARA.
           MOVE 'Y' TO KNOWN-CUSTOMER
           EXEC SQL FETCH CUSTOMER-CURSOR INTO :OWES END-EXEC
           IF SQLCODE = 100
               MOVE 'N' TO KNOWN-CUSTOMER
               GOBACK
           END-IF
           MOVE 'Y' TO ROWS-LEFT
           PERFORM NEXT-INVOICE
           PERFORM UNTIL ROWS-LEFT = 'N'
               ADD OWES TO SUM-OWED
               PERFORM NEXT-INVOICE
           END-PERFORM
           MOVE SUM-OWED TO OWED-IN-ALL
           GOBACK.
       NEXT-INVOICE.
           EXEC SQL FETCH INVOICE-CURSOR INTO :OWES END-EXEC
           IF SQLCODE = 100
               MOVE 'N' TO ROWS-LEFT
           END-IF.
