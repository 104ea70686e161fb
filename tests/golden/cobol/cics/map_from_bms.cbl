      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan --quiet -o s.db .
      *> ARGS: query --store s.db "SELECT name, byte_offset, byte_size, business_name, file, line FROM item WHERE program = 'SAMPLE' AND name <> 'FILLER'"
      *> ARGS: query --store s.db "SELECT count(*) AS missing FROM missing"
      *> CHECK: paragraph MAIN-PARA @+42
      *> CHECK:   @+42 EXEC CICS receive PARCEL1 detail "RECEIVE MAP('PARCEL1') MAPSET('PARCELS') RESP(RC)" fills RC
      *> CHECK:   @+43 IF WEIGHTL = 0
      *> CHECK:     @+43 MOVE NOTEO := 'WEIGHT?'
      *> CHECK:     @+43 MOVE WEIGHTL := -1
      *> CHECK:     @+43 MOVE WEIGHTC := '1'
      *> CHECK:   @+44 EXEC CICS send PARCEL1 detail "SEND MAP('PARCEL1') MAPSET('PARCELS') DATAONLY CURSOR"
      *> CHECK: name      byte_offset  byte_size  business_name  file              line
      *> CHECK: --------  -----------  ---------  -------------  ----------------  ----
      *> CHECK: PARCEL1I            0         88  parcel1i       bms/parcels.bms      3
      *> CHECK: WEIGHTL            12          2  weightl        bms/parcels.bms      5
      *> CHECK: WEIGHTF            14          1  weightf        bms/parcels.bms      5
      *> CHECK: WEIGHTA            14          1  weighta        bms/parcels.bms      5
      *> CHECK: WEIGHTI            17          6  parcel weight  bms/parcels.bms      5
      *> CHECK: NOTEL              23          2  parcel weight  bms/parcels.bms      6
      *> CHECK: NOTEF              25          1  notef          bms/parcels.bms      6
      *> CHECK: NOTEA              25          1  notea          bms/parcels.bms      6
      *> CHECK: NOTEI              28         60  notei          bms/parcels.bms      6
      *> CHECK: PARCEL1O            0         88  parcel1o       bms/parcels.bms      3
      *> CHECK: WEIGHTC            15          1  weightc        bms/parcels.bms      5
      *> CHECK: WEIGHTH            16          1  weighth        bms/parcels.bms      5
      *> CHECK: WEIGHTO            17          6  parcel weight  bms/parcels.bms      5
      *> CHECK: NOTEC              26          1  notec          bms/parcels.bms      6
      *> CHECK: NOTEH              27          1  noteh          bms/parcels.bms      6
      *> CHECK: NOTEO              28         60  noteo          bms/parcels.bms      6
      *> CHECK: RC                  0          4  RC             map_from_bms.cbl    45
      *> CHECK: missing
      *> CHECK: -------
      *> CHECK:       0
      *> ERR: map_from_bms.cbl:@+10:8: warning: copybook 'PARCELS' was not found [cobol-copybook-missing]
      *> ERR: map_from_bms.cbl:@+15:15: warning: 'WEIGHTL' is not declared [cobol-name-unknown]
      *> ERR: map_from_bms.cbl:@+15:34: warning: 'NOTEO' is not declared [cobol-name-unknown]
      *> ERR: map_from_bms.cbl:@+16:28: warning: 'WEIGHTC' is not declared [cobol-name-unknown]
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
