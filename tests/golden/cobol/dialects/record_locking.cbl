      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+28
      *> CHECK:   @+28 OPEN CLAIMS detail "I-O CLAIMS"
      *> CHECK:   @+28 READ CLAIMS key CLAIM-NO uses CLAIM-NO fills CLAIM-REC
      *> CHECK:   @+28 READ read-next CLAIMS fills CLAIM-REC
      *> CHECK:     on at-end
      *> CHECK:       @+27 MOVE CLAIM-NO := 0
      *> CHECK:   @+27 READ CLAIMS key CLAIM-NO uses CLAIM-NO fills CLAIM-REC
      *> CHECK:     on invalid-key
      *> CHECK:       @+25 MOVE CLAIM-NO := 1
      *> CHECK:   @+25 START CLAIMS detail "greater" key CLAIM-NO uses CLAIM-NO
      *> CHECK:   @+25 REWRITE CLAIMS uses CLAIM-REC
      *> CHECK:   @+25 UNLOCK CLAIMS
      *> CHECK:   @+25 CLOSE CLAIMS
      *> Words of locking and sharing move no data.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CLAIMS ASSIGN TO 'CLAIMS' ORGANIZATION INDEXED
               ACCESS MODE DYNAMIC RECORD KEY CLAIM-NO.
       DATA DIVISION.
       FILE SECTION.
       FD  CLAIMS.
       01  CLAIM-REC.
           05  CLAIM-NO    PIC 9(6).
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN I-O CLAIMS ALLOWING READERS.
           READ CLAIMS REGARDLESS OF LOCK.
           READ CLAIMS NEXT RECORD ALLOWING NO OTHERS
               AT END MOVE 0 TO CLAIM-NO.
           READ CLAIMS WITH HOLD INVALID KEY MOVE 1 TO CLAIM-NO.
           START CLAIMS KEY IS GREATER CLAIM-NO REGARDLESS OF LOCK.
           REWRITE CLAIM-REC ALLOWING NO OTHERS.
           UNLOCK CLAIMS ALL RECORDS.
           CLOSE CLAIMS WITH LOCK.
