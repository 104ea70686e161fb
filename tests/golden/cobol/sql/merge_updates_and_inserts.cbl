      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 EXEC SQL MERGE (synthetic) DEPOT.FEE := DEPOT.FEE + FEE
      *> CHECK:   @+12 EXEC SQL MERGE (synthetic) DEPOT.ID := DEPOT; DEPOT.FEE := FEE
      *> CHECK:   @+11 EXEC SQL MERGE merge DEPOT for update columns FEE DEPOT for insert columns ID, FEE DEPOT for select columns ID, FEE detail "MERGE INTO DEPOT D USING (VALUES (:DEPOT, :FEE)) AS N (ID, FEE) ON D.ID = N.ID WHEN MATCHED THEN UPDATE SET FEE = D.FEE + N.FEE WHEN NOT MATCHED THEN INSERT (ID, FEE) VALUES (N.ID, N.FEE)" where DEPOT.ID = DEPOT uses DEPOT, FEE
      *> MERGE writes by its branches.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL
               MERGE INTO DEPOT D
               USING (VALUES (:DEPOT, :FEE)) AS N (ID, FEE)
               ON D.ID = N.ID
               WHEN MATCHED THEN UPDATE SET FEE = D.FEE + N.FEE
               WHEN NOT MATCHED THEN INSERT (ID, FEE)
                   VALUES (N.ID, N.FEE)
           END-EXEC.
