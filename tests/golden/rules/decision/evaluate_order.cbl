      *> ARGS: dump --rules %s
      *> CHECK: decision @+20  guard RENT-AMT < 100  effect BAND-NO := 1
      *> CHECK:   Set the band number to 1 when the rent amount is less than 100.
      *> CHECK: decision @+20  guard RENT-AMT >= 100 AND RENT-AMT < 500  effect BAND-NO := 2
      *> CHECK:   Set the band number to 2 when the rent amount is at least 100 and less than 500.
      *> CHECK: decision @+20  guard RENT-AMT >= 500 AND TENURE = 'O'  effect BAND-NO := 3
      *> CHECK:   Set the band number to 3 when the rent amount is at least 500 and the tenure is 'O'.
      *> CHECK: decision @+20  guard RENT-AMT >= 500 AND TENURE <> 'O'  effect BAND-NO := 4
      *> CHECK:   Set the band number to 4 when the rent amount is at least 500 and the tenure is not 'O'.
      *> An arm of EVALUATE TRUE denies the arms before it; WHEN OTHER denies all.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  RENT-AMT   PIC 9(5).
       01  TENURE     PIC X.
       01  BAND-NO    PIC 9.
       PROCEDURE DIVISION USING RENT-AMT TENURE BAND-NO.
       MAIN-PARA.
           EVALUATE TRUE
               WHEN RENT-AMT < 100
                   MOVE 1 TO BAND-NO
               WHEN RENT-AMT < 500
                   MOVE 2 TO BAND-NO
               WHEN TENURE = 'O'
                   MOVE 3 TO BAND-NO
               WHEN OTHER
                   MOVE 4 TO BAND-NO
           END-EVALUATE.
           GOBACK.
