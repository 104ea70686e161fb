      *> ARGS: dump --rules %s
      *> CHECK: decision @+32  effect NOTICE-SIGN := 'N'
      *> CHECK:   Set the notice sign to 'N'.
      *> CHECK: action @+31  effect WRITE NOTICES
      *> CHECK:   Write a record to NOTICES from the notice.
      *> A table of the program's own that is given its texts one by one is filled; nothing is decided. What is looked up in
      *> it and stored is a rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. REGIONS.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT NOTICES ASSIGN TO "notices".
       DATA DIVISION.
       FILE SECTION.
       FD  NOTICES.
       01  NOTICE.
           05  NOTICE-REGION         PIC X(8).
           05  NOTICE-SIGN           PIC X.
       WORKING-STORAGE SECTION.
       01  REGION-NAMES.
           05  REGION-NAME           PIC X(8) OCCURS 3.
       01  I                         PIC 9.
       LINKAGE SECTION.
       01  CLIENT-CODE               PIC 9(6).
       PROCEDURE DIVISION USING CLIENT-CODE.
       MAIN-PARA.
           MOVE 'NORTH' TO REGION-NAME (1)
           MOVE 'EAST'  TO REGION-NAME (2)
           MOVE 'WEST'  TO REGION-NAME (3)
           OPEN OUTPUT NOTICES
           DIVIDE CLIENT-CODE BY 100000 GIVING I
           MOVE REGION-NAME (I) TO NOTICE-REGION
           MOVE 'N' TO NOTICE-SIGN
           WRITE NOTICE
           CLOSE NOTICES
           GOBACK.
