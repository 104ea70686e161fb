      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+24
      *> CHECK:   @+24 MOVE CURRENT := 7; STORE := 7
      *> CHECK:   @+25 ADD STORE := 1 + CURRENT
      *> CHECK:   @+25 IF STORE > CURRENT OR FIND = LOCK
      *> CHECK:     @+25 MOVE MEMBER := OWNER
      *> CHECK:   @+25 SET KEEP := 1
      *> CHECK:   @+25 PERFORM MODIFY thru ERASE
      *> CHECK:   @+25 GO OBTAIN
      *> Verbs of other dialects are names where the program declares them, and where a name must stand.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  STORE           PIC 9(4).
       01  FIND            PIC X.
       01  LOCK            PIC X.
       01  CURRENT         PIC 9(4).
       01  AREA-1.
           05  MEMBER      PIC X(8).
           05  OWNER       PIC X(8).
       01  T.
           05  ROW         PIC 99 OCCURS 9 INDEXED BY KEEP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 7 TO CURRENT
                     STORE.
           ADD 1 CURRENT GIVING STORE.
           IF STORE > CURRENT OR FIND = LOCK
               MOVE OWNER TO MEMBER.
           SET KEEP TO 1.
           PERFORM MODIFY THRU ERASE.
           GO TO OBTAIN.
       MODIFY.
           DISPLAY STORE.
       ERASE.
           EXIT.
       OBTAIN.
           STOP RUN.
