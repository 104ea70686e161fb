      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 EXEC SQL CALL WEIGH using PARCEL-NO, FEE
      *> CHECK:   @+13 EXEC SQL CALL DEPOT using FEE
      *> ERR: call_of_a_procedure.cbl:@+12:12: warning: EXEC SQL CALL is understood in part: the procedure is named at run time [cobol-sql-in-part]
      *> A stored procedure is called like a program.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL CALL POST.WEIGH(:PARCEL-NO, :FEE) END-EXEC.
           EXEC SQL CALL :DEPOT (:FEE) END-EXEC.
