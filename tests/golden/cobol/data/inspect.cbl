      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 INSPECT HITS := HITS + inspect-count-all-before(CODE-X, 'A', '.')
      *> CHECK:   @+15 INSPECT HITS := HITS + inspect-count-characters(CODE-X)
      *> CHECK:   @+15 INSPECT CODE-X := inspect-replace-leading(CODE-X, '0', SPACES); CODE-X := inspect-replace-first(CODE-X, 'X', 'Y')
      *> CHECK:   @+16 INSPECT CODE-X := inspect-convert(CODE-X, 'abc', 'ABC')
      *> CHECK:   @+16 GOBACK leaves return
      *> INSPECT counts, replaces and converts.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  CODE-X  PIC X(20).
       01  HITS    PIC 99.
       PROCEDURE DIVISION.
       MAIN-PARA.
           INSPECT CODE-X TALLYING HITS FOR ALL 'A'
               BEFORE INITIAL '.'.
           INSPECT CODE-X TALLYING HITS FOR CHARACTERS.
           INSPECT CODE-X REPLACING LEADING '0' BY SPACE FIRST 'X' BY
               'Y'.
           INSPECT CODE-X CONVERTING 'abc' TO 'ABC'.
           GOBACK.
