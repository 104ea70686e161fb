      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 COMPUTE FLAGS := A & 127
      *> CHECK:   @+13 COMPUTE FLAGS := A | FLAGS & 3 + 4
      *> CHECK:   @+13 COMPUTE FLAGS := A << 4 ^ ~A
      *> Bit operators bind looser than arithmetic, shifts closest, then AND, XOR and OR.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FLAGS           BINARY-LONG UNSIGNED.
       01  A               BINARY-LONG UNSIGNED.
       PROCEDURE DIVISION.
       MAIN-PARA.
           COMPUTE FLAGS = A B-AND 127.
           COMPUTE FLAGS = A B-OR FLAGS B-AND 3 + 4.
           COMPUTE FLAGS = (A B-SHIFT-L 4) B-XOR B-NOT A.
