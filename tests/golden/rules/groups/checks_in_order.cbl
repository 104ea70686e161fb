      *> ARGS: dump --groups %s
      *> CHECK: decision-table @+21 to @+26  target RETURN-REASON  hits last  otherwise no-case
      *> CHECK:   1 @+20  then RETURN-REASON := 0
      *> CHECK:   2 @+24  when RETURN-REASON = 0  then RETURN-REASON := REASON-CODE
      *> CHECK: validation-list @+30 to @+35  target RETURN-REASON  hits first  otherwise value @+18 RETURN-REASON := 0
      *> CHECK:   1 @+29  when RETURN-REASON = 0 | PARCEL-WEIGHT = 0  then RETURN-REASON := 11
      *> CHECK:   2 @+33  when RETURN-REASON = 0 | PARCEL-LENGTH > 175  then RETURN-REASON := 12
      *> CHECK: decision-table @+38 to @+41  target REASON-CODE  hits last  otherwise value @+17 REASON-CODE := 0
      *> CHECK:   1 @+37  when PARCEL-WEIGHT > 70  then REASON-CODE := 21
      *> CHECK:   2 @+39  when PARCEL-LENGTH > 120  then REASON-CODE := 22
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECKS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REASON-CODE      PIC 99.
       LINKAGE SECTION.
       01  PARM.
           05  PARCEL-WEIGHT  PIC 9(3).
           05  PARCEL-LENGTH  PIC 9(3).
           05  RETURN-REASON  PIC 99.
       PROCEDURE DIVISION USING PARM.
       MAIN-PARA.
           MOVE 0 TO RETURN-REASON
           PERFORM STOPS-PARA
           MOVE 0 TO REASON-CODE
           PERFORM GOES-ON-PARA
           IF RETURN-REASON = 0
               MOVE REASON-CODE TO RETURN-REASON
           END-IF
           GOBACK.
      *    A check is only made if none failed before.
       STOPS-PARA.
           IF RETURN-REASON = 0
               IF PARCEL-WEIGHT = 0
                   MOVE 11 TO RETURN-REASON
               END-IF
           END-IF
           IF RETURN-REASON = 0
               IF PARCEL-LENGTH > 175
                   MOVE 12 TO RETURN-REASON
               END-IF
           END-IF.
      *    All are made; the code of the last that fails stays.
       GOES-ON-PARA.
           IF PARCEL-WEIGHT > 70
               MOVE 21 TO REASON-CODE
           END-IF
           IF PARCEL-LENGTH > 120
               MOVE 22 TO REASON-CODE
           END-IF.
