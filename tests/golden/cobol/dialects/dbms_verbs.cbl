      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+25
      *> CHECK:   @+25 READY open PARTS-REALM detail "PARTS-REALM CONCURRENT UPDATE"
      *> CHECK:   @+25 FETCH read PART-REC detail "FIRST PART-REC WITHIN ALL-PARTS USING PART-NO" uses PART-NO fills PART-REC
      *> CHECK:     on at-end
      *> CHECK:       @+24 MOVE PROBLEM := 'E'
      *> CHECK:     on exception
      *> CHECK:       @+23 MOVE PROBLEM := 'X'
      *> CHECK:   @+24 MODIFY update PART-STOCK detail "PART-STOCK" uses PART-STOCK
      *> CHECK:     on exception
      *> CHECK:       @+22 MOVE PROBLEM := 'M'
      *> CHECK:   @+22 RECONNECT update PART-REC detail "PART-REC WITHIN ALL" uses PART-REC
      *> CHECK:   @+22 FREE unlock detail "CURRENT"
      *> CHECK:   @+22 ROLLBACK
      *> The data manipulation language of OpenVMS: ON ERROR and AT END belong to their verbs.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PART-REC.
           05  PART-NO     PIC X(8).
           05  PART-STOCK  PIC 9(5).
       01  WANTED          PIC X(8).
       01  PROBLEM         PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           READY PARTS-REALM CONCURRENT UPDATE.
           FETCH FIRST PART-REC WITHIN ALL-PARTS USING PART-NO
               AT END MOVE 'E' TO PROBLEM
               ON ERROR MOVE 'X' TO PROBLEM
           END-FETCH.
           MODIFY PART-STOCK ON ERROR MOVE 'M' TO PROBLEM.
           RECONNECT PART-REC WITHIN ALL.
           FREE CURRENT.
           ROLLBACK.
