      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan --quiet -o s.db .
      *> ARGS: query --store s.db "SELECT path, status, reason FROM file ORDER BY path"
      *> ARGS: query --store s.db "SELECT name, initial_value FROM item WHERE name IN ('DFHENTER', 'DFHPF12', 'DFHBMPRF') ORDER BY name"
      *> ARGS: query --store s.db "SELECT count(*) AS missing FROM missing"
      *> DFHAID and DFHBMSCA come with CICS: their names have the documented values,
      *> and nothing is missing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY DFHAID.
       COPY DFHBMSCA.
       01  ATTRIBUTE-BYTE PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF EIBAID = DFHENTER OR DFHPF12
               MOVE DFHBMPRF TO ATTRIBUTE-BYTE
           END-IF.
