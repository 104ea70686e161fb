      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --cfg %s
      *> CHECK: paragraph MAIN-PARA @+51
      *> CHECK:   @+51 IF REC-KEY = SPACES
      *> CHECK:     @+51 EXEC CICS start-task PRC1 detail "RETURN TRANSID('PRC1') COMMAREA(REC) RESP(RC)" uses REC fills RC
      *> CHECK:     @+50 EXEC CICS (synthetic) SUCCESS on START TASK PRC1
      *> CHECK:       @+49 EXEC CICS (synthetic) leaves return
      *> CHECK:     @+50 MOVE LEN := 1
      *> CHECK:   @+51 EXEC CICS PARCELX using REC giving RC
      *> CHECK:   @+50 EXEC CICS (synthetic) SUCCESS on EXEC CICS PARCELX
      *> CHECK:     @+49 EXEC CICS (synthetic) leaves return
      *> CHECK:   @+50 MOVE LEN := 2
      *> CHECK:   @+50 EXEC CICS PARCELY
      *> CHECK:   @+49 EXEC CICS (synthetic) leaves return
      *> CHECK:   @+49 MOVE LEN := 3
      *> CHECK: graph of SAMPLE
      *> CHECK: n0 entry MAIN-PARA -> n5
      *> CHECK: n1 end MAIN-PARA -> n2
      *> CHECK: n2 return
      *> CHECK: n3 join -> n7
      *> CHECK: n4 join IF line 55 -> n20
      *> CHECK: n5 branch IF line 55 -> n4 [e2] -> n3 [not e2]
      *> CHECK: n6 join -> n10
      *> CHECK: n7 statement EXEC CICS line 60 -> n6
      *> CHECK: n8 join -> n12
      *> CHECK: n9 join EXEC CICS line 60 -> n18
      *> CHECK: n10 branch EXEC CICS line 60 -> n9 [e12] -> n8 [not e12]
      *> CHECK: n11 join -> n14
      *> CHECK: n12 statement MOVE line 62 -> n11
      *> CHECK: n13 join -> n16
      *> CHECK: n14 statement EXEC CICS line 63 -> n13
      *> CHECK: n15 join -> n17
      *> CHECK: n16 return EXEC CICS line 63
      *> CHECK: n17 statement MOVE line 64 -> n1
      *> CHECK: n18 return EXEC CICS line 60
      *> CHECK: n19 join -> n23
      *> CHECK: n20 statement EXEC CICS line 56 -> n19
      *> CHECK: n21 join -> n24
      *> CHECK: n22 join EXEC CICS line 56 -> n25
      *> CHECK: n23 branch EXEC CICS line 56 -> n22 [e6] -> n21 [not e6]
      *> CHECK: n24 statement MOVE line 58 -> n3
      *> CHECK: n25 return EXEC CICS line 56
      *> RETURN and XCTL end the program; with RESP the code behind them runs when
      *> they fail.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REC        PIC X(40).
       01  REC-KEY    PIC X(6).
       01  RC         PIC S9(8) COMP.
       01  LEN        PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF REC-KEY = SPACES
               EXEC CICS RETURN TRANSID('PRC1') COMMAREA(REC)
                   RESP(RC) END-EXEC
               MOVE 1 TO LEN
           END-IF.
           EXEC CICS XCTL PROGRAM('PARCELX') COMMAREA(REC) RESP(RC)
               END-EXEC.
           MOVE 2 TO LEN.
           EXEC CICS XCTL PROGRAM('PARCELY') END-EXEC.
           MOVE 3 TO LEN.
