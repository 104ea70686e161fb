      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 EXEC SQL CREATE declare T1 columns A, B detail "CREATE TABLE T1 (A CHAR(1) NOT NULL, B INT)"
      *> CHECK:   @+16 EXEC SQL CREATE declare T1 columns B detail "CREATE INDEX I1 ON T1 (B)"
      *> CHECK:   @+16 EXEC SQL ALTER declare T1 columns C detail "ALTER TABLE T1 ADD COLUMN C DATE"
      *> CHECK:   @+16 EXEC SQL LOCK TABLE lock T1 detail "LOCK TABLE T1 IN EXCLUSIVE MODE"
      *> CHECK:   @+16 EXEC SQL GRANT other T1 detail "GRANT SELECT ON T1 TO PUBLIC"
      *> CHECK:   @+16 EXEC SQL DROP other T1 detail "DROP TABLE T1"
      *> CHECK:   @+16 EXEC SQL CONNECT other detail "CONNECT TO POSTDB"
      *> Tables are defined, dropped, locked and granted.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A          PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL CREATE TABLE T1 (A CHAR(1) NOT NULL, B INT)
           END-EXEC.
           EXEC SQL CREATE INDEX I1 ON T1 (B) END-EXEC.
           EXEC SQL ALTER TABLE T1 ADD COLUMN C DATE END-EXEC.
           EXEC SQL LOCK TABLE T1 IN EXCLUSIVE MODE END-EXEC.
           EXEC SQL GRANT SELECT ON T1 TO PUBLIC END-EXEC.
           EXEC SQL DROP TABLE T1 END-EXEC.
           EXEC SQL CONNECT TO POSTDB END-EXEC.
