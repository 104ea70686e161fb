      *> ARGS: dump --rules %s
      *> CHECK: validation @+17  guard RENT > 900  effect DISPLAY T1
      *> CHECK:   Refuse with 'Rent is above the limit' when the rent is more than 900.
      *> A message in front of a jump refuses what was entered, be it to ask again. A prompt does not.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ASKRENT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  TEXTS.
           05  T1  PIC X(30) VALUE 'Rent is above the limit'.
           05  T2  PIC X(30) VALUE 'Press return to go on'.
       01  RENT    PIC 9(5).
       01  REPLY   PIC X.
       PROCEDURE DIVISION.
       ASK-PARA.
           DISPLAY 'Rent a week' AT 0501.
           ACCEPT RENT AT 0520.
           IF RENT > 900
               DISPLAY T1 AT 2301
               DISPLAY T2 AT 2401
               ACCEPT REPLY AT 2440
               GO TO ASK-PARA.
           IF RENT > 500
               DISPLAY 'Is it a house (Y/N)' AT 0701
               ACCEPT REPLY AT 0730.
           GOBACK.
