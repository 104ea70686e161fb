      *> ARGS: dump --rules %s
      *> CHECK: decision @+47  effect CLAIM-STATE := 'N'
      *> CHECK:   Set the claim state to 'N'.
      *> CHECK: decision @+47  guard AMOUNT > 900  effect CLAIM-STATE := 'R'
      *> CHECK:   Set the claim state to 'R' when the amount is more than 900.
      *> CHECK: action @+47  effect WRITE CLAIMS
      *> CHECK:   Write a record to CLAIMS from the claim record.
      *  A file that is never read and gets lines composed of texts is for people: no line of it is a rule. What is
      *  written to CLAIMS is one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PAGEOUT.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PAGE-FILE ASSIGN TO "PAGE" ORGANIZATION SEQUENTIAL.
           SELECT CLAIMS ASSIGN TO "CLAIMS" ORGANIZATION SEQUENTIAL.
       DATA DIVISION.
       FILE SECTION.
       FD  PAGE-FILE.
       01  PAGE-LINE                PIC X(60).
       FD  CLAIMS.
       01  CLAIM-REC.
           03  CLAIM-STATE          PIC X.
           03  CLAIM-AMOUNT         PIC 9(5).
       WORKING-STORAGE SECTION.
       01  FIXED-LINE               PIC X(60).
           88  PAGE-TOP             VALUE "<html><body>".
           88  PAGE-ROW             VALUE "<tr><td>".
           88  PAGE-ROW-END         VALUE "</td></tr>".
           88  PAGE-NOTE            VALUE "Thank you for your claim.".
           88  PAGE-END             VALUE "</body></html>".
       LINKAGE SECTION.
       01  AMOUNT                   PIC 9(5).
       PROCEDURE DIVISION USING AMOUNT.
       MAIN-PARA.
           OPEN OUTPUT PAGE-FILE CLAIMS.
           SET PAGE-TOP TO TRUE.
           WRITE PAGE-LINE FROM FIXED-LINE.
           SET PAGE-ROW TO TRUE.
           WRITE PAGE-LINE FROM FIXED-LINE.
           MOVE AMOUNT TO PAGE-LINE.
           WRITE PAGE-LINE.
           SET PAGE-ROW-END TO TRUE.
           WRITE PAGE-LINE FROM FIXED-LINE.
           SET PAGE-NOTE TO TRUE.
           WRITE PAGE-LINE FROM FIXED-LINE.
           SET PAGE-END TO TRUE.
           WRITE PAGE-LINE FROM FIXED-LINE.
           MOVE "N" TO CLAIM-STATE.
           IF AMOUNT > 900
               MOVE "R" TO CLAIM-STATE.
           MOVE AMOUNT TO CLAIM-AMOUNT.
           WRITE CLAIM-REC.
           CLOSE PAGE-FILE CLAIMS.
           GOBACK.
