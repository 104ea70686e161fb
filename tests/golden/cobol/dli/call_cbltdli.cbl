      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+32
      *> CHECK:   @+32 ENTRY label DLITCBL
      *> CHECK:   @+32 CALL read PARCEL detail "CBLTDLI GU" uses DEPOT-SSA, PARCEL-SSA fills DEPOT-PCB, REC
      *> CHECK:   @+33 IF PCB-STATUS = 'GE'
      *> CHECK:     @+33 CALL insert PARCEL detail "CBLTDLI ISRT" uses REC, PARCEL-SSA fills DEPOT-PCB
      *> CHECK:   @+35 MOVE VAR-FUNC := 'GN'
      *> CHECK:   @+35 CALL other DEPOT-PCB detail "CBLTDLI with a variable function" uses VAR-FUNC, REC fills DEPOT-PCB, REC
      *> CHECK:   @+35 GOBACK leaves return
      *> Segments by the constant front of the last search argument; the status code
      *> of the PCB is a status carrier.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  GET-UNIQUE   PIC X(4) VALUE 'GU  '.
       01  ISRT-FUNC    PIC X(4) VALUE 'ISRT'.
       01  VAR-FUNC     PIC X(4).
       01  PARM-COUNT   PIC S9(9) COMP VALUE 4.
       01  DEPOT-SSA.
           05  FILLER   PIC X(8) VALUE 'DEPOT   '.
           05  FILLER   PIC X(11) VALUE '(DEPOTNO  ='.
           05  SSA-KEY  PIC X(4).
           05  FILLER   PIC X VALUE ')'.
       01  PARCEL-SSA   PIC X(9) VALUE 'PARCEL   '.
       01  REC          PIC X(40).
       LINKAGE SECTION.
       01  DEPOT-PCB.
           05  DBD-NAME   PIC X(8).
           05  SEG-LEVEL  PIC X(2).
           05  PCB-STATUS PIC X(2).
           05  FILLER     PIC X(20).
       PROCEDURE DIVISION.
       MAIN-PARA.
           ENTRY 'DLITCBL' USING DEPOT-PCB.
           CALL 'CBLTDLI' USING GET-UNIQUE DEPOT-PCB REC DEPOT-SSA
               PARCEL-SSA.
           IF PCB-STATUS = 'GE'
               CALL 'CBLTDLI' USING PARM-COUNT ISRT-FUNC DEPOT-PCB REC
                   PARCEL-SSA
           END-IF.
           MOVE 'GN' TO VAR-FUNC.
           CALL 'CBLTDLI' USING VAR-FUNC DEPOT-PCB REC.
           GOBACK.
