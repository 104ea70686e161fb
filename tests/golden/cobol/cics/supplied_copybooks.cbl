      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan --quiet -o s.db .
      *> ARGS: query --store s.db "SELECT path, status, reason FROM file ORDER BY path"
      *> ARGS: query --store s.db "SELECT name, initial_value FROM item WHERE name IN ('DFHENTER', 'DFHPF12', 'DFHBMPRF') ORDER BY name"
      *> ARGS: query --store s.db "SELECT count(*) AS missing FROM missing"
      *> CHECK: paragraph MAIN-PARA @+26
      *> CHECK:   @+26 IF EIBAID = DFHENTER OR EIBAID = DFHPF12
      *> CHECK:     @+26 MOVE ATTRIBUTE-BYTE := DFHBMPRF
      *> CHECK: path                     status  reason
      *> CHECK: -----------------------  ------  ------------------------------------------------------------------------
      *> CHECK: <supplied>/DFHAID.cpy    read    supplied with the platform: built-in description, not text of the estate
      *> CHECK: <supplied>/DFHBMSCA.cpy  read    supplied with the platform: built-in description, not text of the estate
      *> CHECK: supplied_copybooks.cbl   read
      *> CHECK: name      initial_value
      *> CHECK: --------  -------------
      *> CHECK: DFHBMPRF  '/'
      *> CHECK: DFHENTER  ''''
      *> CHECK: DFHPF12   '@'
      *> CHECK: missing
      *> CHECK: -------
      *> CHECK:       0
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
