      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only PUT-REPLY %s
      *> CHECK: paragraph MAIN-PARA @+44
      *> CHECK:   @+44 CALL open detail "MQCONN" uses REPLY-QUEUE fills HCONN, CC, RC
      *> CHECK:   @+44 MOVE MQOD-OBJECTNAME := REQUEST-QUEUE
      *> CHECK:   @+44 COMPUTE OPTS := MQOO-INPUT-SHARED + MQOO-FAIL-IF-QUIESCING
      *> CHECK:   @+44 CALL open PARCEL.REQUEST detail "MQOPEN" uses HCONN, MQOD, OPTS fills HOBJ, CC, RC
      *> CHECK:   @+44 IF CC = MQCC-OK
      *> CHECK:     @+44 MOVE HREQUEST := HOBJ
      *> CHECK:   @+45 CALL receive PARCEL.REQUEST detail "MQGET" uses HCONN, HREQUEST, MQMD, MQGMO, BUFLEN fills BUFFER, MQMD, MQGMO, DATALEN, CC, RC
      *> CHECK:   @+46 IF RC = MQRC-NO-MSG-AVAILABLE
      *> CHECK:     @+46 PERFORM PUT-REPLY
      *> CHECK:   @+47 CALL close PARCEL.REQUEST detail "MQCLOSE" uses HCONN, HREQUEST, OPTS fills CC, RC
      *> CHECK:   @+47 CALL close detail "MQDISC" uses HCONN fills HCONN, CC, RC
      *> CHECK:   @+47 GOBACK leaves return
      *> CHECK: paragraph PUT-REPLY @+47
      *> CHECK:   @+47 MOVE MQOD-OBJECTNAME := MQMD-REPLYTOQ
      *> CHECK:   @+47 CALL send MQMD-REPLYTOQ detail "MQPUT1" uses BUFFER, HCONN, MQOD, MQMD, MQPMO, BUFLEN fills MQMD, MQPMO, CC, RC
      *> Queues behind handles: by the name in the descriptor when it was opened,
      *> also through a copy of the handle. The codes are status carriers.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  OBJ-DESC.
           COPY CMQODV.
       01  MSG-DESC.
           COPY CMQMDV.
       01  GET-OPTIONS.
           COPY CMQGMOV.
       01  PUT-OPTIONS.
           COPY CMQPMOL.
       01  MQ-VALUES.
           COPY CMQV.
       01  REQUEST-QUEUE PIC X(48) VALUE 'PARCEL.REQUEST'.
       01  REPLY-QUEUE  PIC X(48).
       01  HCONN        PIC S9(9) BINARY.
       01  HOBJ         PIC S9(9) BINARY.
       01  HREQUEST     PIC S9(9) BINARY.
       01  OPTS         PIC S9(9) BINARY.
       01  CC           PIC S9(9) BINARY.
       01  RC           PIC S9(9) BINARY.
       01  BUFLEN       PIC S9(9) BINARY VALUE 100.
       01  DATALEN      PIC S9(9) BINARY.
       01  BUFFER       PIC X(100).
       PROCEDURE DIVISION.
       MAIN-PARA.
           CALL 'MQCONN' USING REPLY-QUEUE HCONN CC RC.
           MOVE REQUEST-QUEUE TO MQOD-OBJECTNAME.
           COMPUTE OPTS = MQOO-INPUT-SHARED + MQOO-FAIL-IF-QUIESCING.
           CALL 'MQOPEN' USING HCONN MQOD OPTS HOBJ CC RC.
           IF CC = MQCC-OK
               MOVE HOBJ TO HREQUEST
           END-IF.
           CALL 'MQGET' USING HCONN HREQUEST MQMD MQGMO BUFLEN BUFFER
               DATALEN CC RC.
           IF RC = MQRC-NO-MSG-AVAILABLE
               PERFORM PUT-REPLY
           END-IF.
           CALL 'MQCLOSE' USING HCONN HREQUEST OPTS CC RC.
           CALL 'MQDISC' USING HCONN CC RC.
           GOBACK.
       PUT-REPLY.
           MOVE MQMD-REPLYTOQ TO MQOD-OBJECTNAME.
           CALL 'MQPUT1' USING HCONN MQOD MQMD MQPMO BUFLEN BUFFER
               CC RC.
