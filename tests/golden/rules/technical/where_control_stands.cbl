      *> ARGS: dump --rules %s
      *> CHECK: calculation @+39  guard REQUEST = 'A' AND AMOUNT > 500  effect AMOUNT := AMOUNT * 1.05
      *> CHECK:   Multiply the amount by 1.05 when the request is 'A' and the amount is more than 500.
      *> CHECK: decision @+43  guard REQUEST = 'C' AND AMOUNT < 10  effect AMOUNT := 10
      *> CHECK:   Set the amount to 10 when the request is 'C' and the amount is less than 10.
      *> CHECK: decision @+54  guard REQUEST NOT IN ('A', 'C', 'D') AND BAND = 1  effect FEE-CODE := 11
      *> CHECK:   Set the fee code to 11 when the request is none of 'A', 'C' and 'D' and the band is 1.
      *> CHECK: decision @+55  guard REQUEST NOT IN ('A', 'C', 'D') AND BAND = 2  effect FEE-CODE := 12
      *> CHECK:   Set the fee code to 12 when the request is none of 'A', 'C' and 'D' and the band is 2.
      *> CHECK: decision @+56  guard REQUEST NOT IN ('A', 'C', 'D') AND BAND = 3  effect FEE-CODE := 13
      *> CHECK:   Set the fee code to 13 when the request is none of 'A', 'C' and 'D' and the band is 3.
      *> CHECK: decision @+57  guard REQUEST NOT IN ('A', 'C', 'D') AND BAND = 4  effect FEE-CODE := 14
      *> CHECK:   Set the fee code to 14 when the request is none of 'A', 'C' and 'D' and the band is 4.
      *> CHECK: decision @+58  guard REQUEST NOT IN ('A', 'C', 'D') AND BAND = 5  effect FEE-CODE := 15
      *> CHECK:   Set the fee code to 15 when the request is none of 'A', 'C' and 'D' and the band is 5.
      *  The number of the paragraph is noted for whoever reads the log: no rule, though the business decides which
      *  paragraphs run. FEE-CODE gets a constant of its own in paragraphs, too, but these do nothing else: they
      *  are the arms of the choice.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLACES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  LOG-AREA.
           03  LOG-PLACE            PIC 9(3).
           03  LOG-TEXT             PIC X(20).
       LINKAGE SECTION.
       01  REQUEST                  PIC X.
       01  AMOUNT                   PIC 9(5)V99.
       01  BAND                     PIC 9.
       01  FEE-CODE                 PIC 99.
       PROCEDURE DIVISION USING REQUEST AMOUNT BAND FEE-CODE.
       MAIN-PARA.
           MOVE 1 TO LOG-PLACE.
           IF REQUEST = "A" GO TO ADD-PARA.
           IF REQUEST = "C" GO TO CHANGE-PARA.
           IF REQUEST = "D" GO TO DELETE-PARA.
           GO TO BAND-PARA.
       ADD-PARA.
           MOVE 2 TO LOG-PLACE.
           IF AMOUNT > 500
               COMPUTE AMOUNT = AMOUNT * 1.05.
           PERFORM LOG-PARA.
           GOBACK.
       CHANGE-PARA.
           MOVE 3 TO LOG-PLACE.
           IF AMOUNT < 10
               MOVE 10 TO AMOUNT.
           PERFORM LOG-PARA.
           GOBACK.
       DELETE-PARA.
           MOVE 4 TO LOG-PLACE.
           PERFORM LOG-PARA.
           GOBACK.
       BAND-PARA.
           MOVE 5 TO LOG-PLACE.
           PERFORM LOG-PARA.
           GO TO BAND-1 BAND-2 BAND-3 BAND-4 BAND-5 DEPENDING ON BAND.
           GOBACK.
       BAND-1.
           MOVE 11 TO FEE-CODE.
           GOBACK.
       BAND-2.
           MOVE 12 TO FEE-CODE.
           GOBACK.
       BAND-3.
           MOVE 13 TO FEE-CODE.
           GOBACK.
       BAND-4.
           MOVE 14 TO FEE-CODE.
           GOBACK.
       BAND-5.
           MOVE 15 TO FEE-CODE.
           GOBACK.
       LOG-PARA.
           MOVE "step done" TO LOG-TEXT.
           CALL "KEEPLOG" USING LOG-AREA.
