      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 ENTER
      *> CHECK:   @+14 CALL CONVERT using A
      *> CHECK:   @+14 ENTER
      *> CHECK:   @+14 ENTER CHECKSUM using A giving RESULT-CODE
      *> ENTER names a routine in another language, or only the language.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A               PIC 9(4) COMP.
       01  RESULT-CODE     PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           ENTER LINKAGE.
           CALL 'CONVERT' USING A.
           ENTER COBOL.
           ENTER TAL 'CHECKSUM' USING A GIVING RESULT-CODE.
