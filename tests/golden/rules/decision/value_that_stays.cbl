      *> ARGS: dump --rules %s
      *> CHECK: decision @+13  effect FREE-MEALS := 'N'
      *> CHECK:   Set the free meals to 'N'.
      *> CHECK: decision @+13  guard INCOME < 7400  effect FREE-MEALS := 'Y'
      *> CHECK:   Set the free meals to 'Y' when the income is less than 7400.
      *> A constant that later conditions may replace is the default, and a rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  INCOME     PIC 9(6).
       01  FREE-MEALS PIC X.
       PROCEDURE DIVISION USING INCOME FREE-MEALS.
       MAIN-PARA.
           MOVE 'N' TO FREE-MEALS.
           IF INCOME < 7400
               MOVE 'Y' TO FREE-MEALS.
           GOBACK.
