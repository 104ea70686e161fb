      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 ADD PARCELS := PARCELS + 1
      *> CHECK:   @+11 GOBACK leaves return
      *> Columns 1 to 6 and 73 to 80 are not program text.
000100 IDENTIFICATION DIVISION.                                         SAMPLE01
000200 PROGRAM-ID. SAMPLE.                                              SAMPLE01
000300 DATA DIVISION.                                                   SAMPLE01
000400 WORKING-STORAGE SECTION.                                         SAMPLE01
000500 01  PARCELS        PIC 9(3).                                     SAMPLE01
000600 PROCEDURE DIVISION.                                              SAMPLE01
000700 MAIN-PARA.                                                       SAMPLE01
000800     ADD 1                                                        TO LOST
A00900       TO PARCELS.                                                SAMPLE01
001000     GOBACK.                                                      SAMPLE01
