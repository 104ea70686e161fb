      *> ARGS: dump --tree %s
      *> CHECK: unit @+13:8 |
      *> CHECK:   program @+12:8 |
      *> CHECK:     identification-division @+11:8 |
      *> CHECK:       header @+11:8 | PROGRAM-ID . SAMPLE .
      *> CHECK:     data-division @+11:8 | DATA DIVISION .
      *> CHECK:       data-section @+11:8 | WORKING-STORAGE SECTION .
      *> CHECK:         entry @+11:8 | 01 LATE .
      *> CHECK:         entry @+11:8 | 01 RATE PIC 9 .
      *> CHECK:     procedure-division @+11:8 | PROCEDURE DIVISION .
      *> CHECK:       paragraph @+11:8 | MAIN-PARA .
      *> CHECK:         sentence @+11:12 |
      *> CHECK:           statement @+10:12 | GOBACK
      *> A copybook that is missing leaves the period of its COPY behind.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  LATE  COPY NOWHERE.
       01  RATE  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
