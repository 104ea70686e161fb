      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+29
      *> CHECK:   @+29 OPEN CLAIMS detail "I-O CLAIMS"
      *> CHECK:   @+29 READ CLAIMS key CLAIM-NO uses CLAIM-NO fills CLAIM-REC
      *> CHECK:   @+29 READ read-next CLAIMS fills CLAIM-REC
      *> CHECK:     on at-end
      *> CHECK:       @+28 MOVE CLAIM-NO := 0
      *> CHECK:   @+28 READ CLAIMS key CLAIM-NO uses CLAIM-NO fills CLAIM-REC
      *> CHECK:     on invalid-key
      *> CHECK:       @+26 MOVE CLAIM-NO := 1
      *> CHECK:   @+26 START CLAIMS detail "greater" key CLAIM-NO uses CLAIM-NO
      *> CHECK:   @+26 REWRITE CLAIMS uses CLAIM-REC
      *> CHECK:   @+26 UNLOCK opaque UNLOCK CLAIMS ALL RECORDS because not read from 'RECORDS' on
      *> CHECK:   @+26 CLOSE CLAIMS
      *> ERR: record_locking.cbl:@+24:12: warning: UNLOCK statement is kept as text: not read from 'RECORDS' on [cobol-statement-opaque]
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
