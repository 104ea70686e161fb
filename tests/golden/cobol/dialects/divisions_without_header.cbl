      *> ARGS: dump --tree %s
      *> CHECK: unit @+17:8 |
      *> CHECK:   program @+16:8 |
      *> CHECK:     identification-division @+15:8 |
      *> CHECK:       header @+15:8 | PROGRAM-ID . SAMPLE .
      *> CHECK:     environment-division @+16:8 |
      *> CHECK:       paragraph @+15:8 | FILE-CONTROL .
      *> CHECK:         entry @+15:12 | SELECT CLAIMS ASSIGN TO DISK .
      *> CHECK:     data-division @+15:8 |
      *> CHECK:       data-section @+14:8 | FILE SECTION .
      *> CHECK:         entry @+14:8 | FD CLAIMS .
      *> CHECK:         entry @+14:8 | 01 CLAIM-REC PIC X(80) .
      *> CHECK:       data-section @+14:8 | WORKING-STORAGE SECTION .
      *> CHECK:         entry @+14:8 | 77 A PIC 9 .
      *> CHECK:     procedure-division @+14:8 | PROCEDURE DIVISION .
      *> CHECK:       sentence @+14:12 |
      *> CHECK:         statement @+13:12 | MOVE 1 TO A
      *> Sections whose division header is missing still open it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       FILE-CONTROL.
           SELECT CLAIMS ASSIGN TO DISK.
       FILE SECTION.
       FD  CLAIMS.
       01  CLAIM-REC       PIC X(80).
       WORKING-STORAGE SECTION.
       77  A               PIC 9.
       PROCEDURE DIVISION.
           MOVE 1 TO A.
