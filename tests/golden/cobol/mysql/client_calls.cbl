      *> ARGS: dump --ir --only READ-LICENCE %s
      *> ARGS: dump --rules %s
      *> CHECK: paragraph READ-LICENCE @+41
      *> CHECK:   @+41 STRING DB-COMMAND := string-concat(DB-COMMAND, 'SELECT HOLDER FROM LICENCE WHERE NO=''', LICENCE-NO, '''')
      *> CHECK:   @+42 MOVE RETURN-CODE := ZERO
      *> CHECK:   @+42 CALL other detail "MySQL_query" uses DB-COMMAND fills RETURN-CODE
      *> CHECK:   @+42 IF RETURN-CODE <> ZERO
      *> CHECK:     @+42 PERFORM TELL-ERROR
      *> CHECK:     @+42 GOBACK leaves return
      *> CHECK:   @+43 CALL other detail "MySQL_store_result" fills DB-RESULT, RETURN-CODE
      *> CHECK:   @+43 CALL fetch detail "MySQL_num_rows" uses DB-RESULT fills DB-ROWS, RETURN-CODE
      *> CHECK:   @+43 IF DB-ROWS = ZERO
      *> CHECK:     @+43 MOVE FOUND-SW := 'N'
      *> CHECK:     @+43 CALL other detail "MySQL_errno" fills DB-ERROR-NUMBER, RETURN-CODE
      *> CHECK:     @+43 IF DB-ERROR-NUMBER <> '0   '
      *> CHECK:       @+43 PERFORM TELL-ERROR
      *> CHECK:   else
      *> CHECK:     @+44 CALL fetch detail "MySQL_fetch_record" uses DB-RESULT fills HOLDER, RETURN-CODE
      *> CHECK:     @+44 MOVE FOUND-SW := 'Y'
      *> CHECK:   @+45 GOBACK leaves return
      *> CHECK: decision @+35  guard DB-ROWS = ZERO  effect FOUND-SW := 'N'  assumes RETURN-CODE = ZERO
      *> CHECK:   Set the found switch to 'N' when the DB rows are zero.
      *> CHECK: decision @+40  guard DB-ROWS <> ZERO  effect FOUND-SW := 'Y'  assumes RETURN-CODE = ZERO
      *> CHECK:   Set the found switch to 'Y' when the DB rows are not zero.
      *> What the client library says of its own work is a status, also in RETURN-CODE, which the program only
      *> clears; the number of rows is data. Copies of a status decide nothing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  DB-ERROR-NUMBER  PIC X(4).
       01  DB-ERROR-TEXT    PIC X(80).
       01  DB-RESULT        POINTER.
       01  DB-ROWS          PIC S9(9) BINARY.
       01  DB-COMMAND       PIC X(200).
       LINKAGE SECTION.
       01  ANSWER.
           05  LICENCE-NO   PIC X(8).
           05  HOLDER       PIC X(30).
           05  FOUND-SW     PIC X.
           05  ERR-NUMBER   PIC X(4).
           05  ERR-TEXT     PIC X(80).
       PROCEDURE DIVISION USING ANSWER.
       READ-LICENCE.
           STRING "SELECT HOLDER FROM LICENCE WHERE NO='" LICENCE-NO "'"
               DELIMITED BY SIZE INTO DB-COMMAND.
           MOVE ZERO TO RETURN-CODE.
           CALL "MySQL_query" USING DB-COMMAND.
           IF RETURN-CODE NOT = ZERO
               PERFORM TELL-ERROR
               GOBACK
           END-IF.
           CALL "MySQL_store_result" USING DB-RESULT.
           CALL "MySQL_num_rows" USING DB-RESULT DB-ROWS.
           IF DB-ROWS = ZERO
               MOVE "N" TO FOUND-SW
               CALL "MySQL_errno" USING DB-ERROR-NUMBER
               IF DB-ERROR-NUMBER NOT = "0   "
                   PERFORM TELL-ERROR
               END-IF
           ELSE
               CALL "MySQL_fetch_record" USING DB-RESULT HOLDER
               MOVE "Y" TO FOUND-SW
           END-IF.
           GOBACK.
       TELL-ERROR.
           CALL "MySQL_errno" USING DB-ERROR-NUMBER.
           CALL "MySQL_error" USING DB-ERROR-TEXT.
           MOVE DB-ERROR-NUMBER TO ERR-NUMBER.
           MOVE DB-ERROR-TEXT TO ERR-TEXT.
