      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan --quiet -o s.db .
      *> ARGS: query --store s.db "SELECT name, byte_offset, byte_size, business_name, file, line FROM item WHERE program = 'SAMPLE' AND name <> 'FILLER'"
      *> ARGS: query --store s.db "SELECT count(*) AS missing FROM missing"
      *> The symbolic map is made from the BMS source when no copybook has it; its
      *> items stand where their macros stand. Without INTO the input structure is filled.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PARCELS.
       01  RC           PIC S9(8) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS RECEIVE MAP('PARCEL1') MAPSET('PARCELS')
               RESP(RC) END-EXEC.
           IF WEIGHTL = 0
               MOVE 'WEIGHT?' TO NOTEO
               MOVE -1 TO WEIGHTL
               MOVE '1' TO WEIGHTC
           END-IF.
           EXEC CICS SEND MAP('PARCEL1') MAPSET('PARCELS') DATAONLY
               CURSOR END-EXEC.
      *> FILE: bms/parcels.bms
PARCELS  DFHMSD TYPE=&SYSPARM,MODE=INOUT,LANG=COBOL,STORAGE=AUTO,      X
               TIOAPFX=YES,DSATTS=(COLOR,HILIGHT)
PARCEL1  DFHMDI SIZE=(24,80)
         DFHMDF POS=(3,2),LENGTH=14,INITIAL='Parcel weight:'
WEIGHT   DFHMDF POS=(3,17),LENGTH=6,ATTRB=(UNPROT,NUM),PICIN='9(6)'
NOTE     DFHMDF POS=(24,1),LENGTH=60
         DFHMSD TYPE=FINAL
         END
