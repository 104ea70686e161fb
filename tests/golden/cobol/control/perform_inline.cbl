      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+24
      *> CHECK:   @+24 PERFORM while NOT A = 9
      *> CHECK:     @+24 ADD A := A + 1
      *> CHECK:     @+24 IF A = 3
      *> CHECK:       @+24 EXIT leaves continue
      *> CHECK:     @+25 IF A = B
      *> CHECK:       @+25 EXIT leaves break
      *> CHECK:     @+26 ADD C := C + A
      *> CHECK:   @+27 PERFORM times 2
      *> CHECK:     @+27 ADD B := B + 1
      *> CHECK:   @+28 PERFORM varying B from 1 by 2 until B > C
      *> CHECK:     @+28 DISPLAY CONSOLE uses B
      *> CHECK:   @+29 PERFORM times 1
      *> CHECK:     @+29 ADD C := C + 1
      *> CHECK:   @+30 GOBACK leaves return
      *> PERFORM with a body, left or continued early.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM UNTIL A = 9
               ADD 1 TO A
               IF A = 3
                   EXIT PERFORM CYCLE
               END-IF
               IF A = B
                   EXIT PERFORM
               END-IF
               ADD A TO C
           END-PERFORM
           PERFORM 2 TIMES
               ADD 1 TO B
           END-PERFORM
           PERFORM VARYING B FROM 1 BY 2 UNTIL B > C
               DISPLAY B
           END-PERFORM
           PERFORM
               ADD 1 TO C
           END-PERFORM.
           GOBACK.
