      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+26
      *> CHECK:   @+26 SET FEE-X := 1
      *> CHECK:   @+26 SEARCH search FEE-ENTRY table FEE-ENTRY varying FEE-X
      *> CHECK:     @+28 when FEE-ZONE(FEE-X) = ZONE-NO
      *> CHECK:       @+28 MOVE FEE := FEE-AMT(FEE-X)
      *> CHECK:     @+28 when FEE-ZONE(FEE-X) > 90
      *> CHECK:       @+28 MOVE FEE := 999
      *> CHECK:     @+22 when other
      *> CHECK:       @+22 MOVE FEE := 0
      *> CHECK:   @+27 SEARCH search FEE-ENTRY table FEE-ENTRY varying FEE-X
      *> CHECK:     @+27 when FEE-ZONE(FEE-X) = ZONE-NO
      *> CHECK:       @+27 SET FEE-X := FEE-X + 1
      *> CHECK:   @+28 GOBACK leaves return
      *> SEARCH steps the index of the table; SEARCH ALL does too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE-TABLE.
           05  FEE-ENTRY OCCURS 20 ASCENDING KEY IS FEE-ZONE
                   INDEXED BY FEE-X.
               10  FEE-ZONE  PIC 99.
               10  FEE-AMT   PIC 9(4).
       01  ZONE-NO  PIC 99.
       01  FEE      PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           SET FEE-X TO 1.
           SEARCH FEE-ENTRY
               AT END
                   MOVE 0 TO FEE
               WHEN FEE-ZONE (FEE-X) = ZONE-NO
                   MOVE FEE-AMT (FEE-X) TO FEE
               WHEN FEE-ZONE (FEE-X) > 90
                   MOVE 999 TO FEE
           END-SEARCH.
           SEARCH ALL FEE-ENTRY
               WHEN FEE-ZONE (FEE-X) = ZONE-NO
                   SET FEE-X UP BY 1
           END-SEARCH.
           GOBACK.
