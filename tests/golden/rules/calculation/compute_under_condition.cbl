      *> ARGS: dump --rules %s
      *> CHECK: calculation @+14  effect TAX-DUE := TAX-BASE * .22 ROUNDED
      *> CHECK:   Set the tax due to the tax base times .22, rounded.
      *> CHECK: calculation @+14  guard TAX-BASE > 50000  effect TAX-EXTRA := (TAX-BASE - 50000) * .05
      *> CHECK:   Set the tax extra to (the tax base minus 50000) times .05 when the tax base is more than 50000.
      *> Arithmetic that reaches the caller, under its condition and under none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  TAX-BASE   PIC 9(7)V99.
       01  TAX-DUE    PIC 9(7)V99.
       01  TAX-EXTRA  PIC 9(7)V99.
       PROCEDURE DIVISION USING TAX-BASE TAX-DUE TAX-EXTRA.
       MAIN-PARA.
           COMPUTE TAX-DUE ROUNDED = TAX-BASE * .22.
           IF TAX-BASE > 50000
               COMPUTE TAX-EXTRA = (TAX-BASE - 50000) * .05.
           GOBACK.
