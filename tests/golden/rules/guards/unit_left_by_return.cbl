      *> ARGS: dump --rules %s
      *> CHECK: validation @+23  guard LOAN-KIND = SPACES  effect abend('LN01')
      *> CHECK:   End the run with code 'LN01' when the loan kind is blank.
      *> CHECK: validation @+24  guard LOAN-AMOUNT > 50000  effect ANSWER := '04'  assumes LOAN-KIND <> SPACES
      *> CHECK:   Refuse and set the answer to '04' when the loan amount is more than 50000.
      *> CHECK: calculation @+25  guard LOAN-AMOUNT <= 50000  effect FEE := LOAN-AMOUNT / 100  assumes LOAN-KIND <> SPACES
      *> CHECK:   Set the fee to the loan amount divided by 100 when the loan amount is at most 50000.
      *> A check that gives control back to the caller of the program where it stands is a part of the guard of what
      *> follows, in a performed paragraph as well; one that ends the run abnormally is an assumption.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LEFTUNIT.
       DATA DIVISION.
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           05  LOAN-AMOUNT     PIC 9(7).
           05  LOAN-KIND       PIC X.
           05  FEE             PIC 9(5).
           05  ANSWER          PIC X(2).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM CHECK-LOAN
           EXEC CICS RETURN END-EXEC.
       CHECK-LOAN.
           IF LOAN-KIND = SPACE
               EXEC CICS ABEND ABCODE('LN01') END-EXEC
           END-IF
           IF LOAN-AMOUNT > 50000
               MOVE '04' TO ANSWER
               EXEC CICS RETURN END-EXEC
           END-IF
           COMPUTE FEE = LOAN-AMOUNT / 100.
