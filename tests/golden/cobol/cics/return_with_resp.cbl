      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --cfg %s
      *> CHECK: paragraph MAIN-PARA @+69
      *> CHECK:   @+69 IF REC-KEY = SPACES
      *> CHECK:     @+69 EXEC CICS start-task PRC1 detail "RETURN TRANSID('PRC1') COMMAREA(REC) RESP(RC)" uses REC fills RC
      *> CHECK:     @+68 EXEC CICS (synthetic) SUCCESS on START TASK PRC1
      *> CHECK:       @+67 EXEC CICS (synthetic) leaves return
      *> CHECK:     @+68 MOVE LEN := 1
      *> CHECK:   @+69 EXEC CICS PARCELX using REC giving RC
      *> CHECK:   @+68 EXEC CICS (synthetic) SUCCESS on EXEC CICS PARCELX
      *> CHECK:     @+67 EXEC CICS (synthetic) leaves return
      *> CHECK:   @+68 MOVE LEN := 2
      *> CHECK:   @+68 EXEC CICS PARCELY
      *> CHECK:   @+67 EXEC CICS (synthetic) leaves return
      *> CHECK:   @+67 MOVE LEN := 3
      *> CHECK: file f0 return_with_resp.cbl
      *> CHECK: graph of SAMPLE
      *> CHECK: n0 entry MAIN-PARA -> n5
      *> CHECK: n1 end MAIN-PARA -> n2
      *> CHECK: n2 return
      *> CHECK: n3 join -> n7
      *> CHECK: n4 join IF line 73 -> n20
      *> CHECK: n5 branch IF line 73 -> n4 [e2] -> n3 [not e2]
      *> CHECK: n6 join -> n10
      *> CHECK: n7 statement EXEC CICS line 78 -> n6
      *> CHECK: n8 join -> n12
      *> CHECK: n9 join EXEC CICS line 78 -> n18
      *> CHECK: n10 branch EXEC CICS line 78 -> n9 [e12] -> n8 [not e12]
      *> CHECK: n11 join -> n14
      *> CHECK: n12 statement MOVE line 80 -> n11
      *> CHECK: n13 join -> n16
      *> CHECK: n14 return EXEC CICS line 81
      *> CHECK: n15 join -> n17
      *> CHECK: n16 return EXEC CICS line 81
      *> CHECK: n17 statement MOVE line 82 -> n1
      *> CHECK: n18 return EXEC CICS line 78
      *> CHECK: n19 join -> n23
      *> CHECK: n20 statement EXEC CICS line 74 -> n19
      *> CHECK: n21 join -> n24
      *> CHECK: n22 join EXEC CICS line 74 -> n25
      *> CHECK: n23 branch EXEC CICS line 74 -> n22 [e6] -> n21 [not e6]
      *> CHECK: n24 statement MOVE line 76 -> n3
      *> CHECK: n25 return EXEC CICS line 74
      *> CHECK: program online @+19:8-82:25 SAMPLE
      *> CHECK: procedure p0 paragraph @+27:8-82:25 n0 n1 - - MAIN-PARA
      *> CHECK: statement n0 n5 @+27:12-77:17 - - IF
      *> CHECK: statement n4 n20 @+27:16-75:36 - - EXEC CICS
      *> CHECK: statement n19 n23 @+26:16-75:36 synthetic - EXEC CICS
      *> CHECK: statement n22 n25 @+25:16-75:36 synthetic - EXEC CICS
      *> CHECK: statement n21 n24 @+26:16-76:28 - - MOVE
      *> CHECK: statement n3 n7 @+27:12-79:23 - - EXEC CICS
      *> CHECK: statement n6 n10 @+26:12-79:23 synthetic - EXEC CICS
      *> CHECK: statement n9 n18 @+25:12-79:23 synthetic - EXEC CICS
      *> CHECK: statement n8 n12 @+26:12-80:24 - - MOVE
      *> CHECK: statement n11 n14 @+26:12-81:53 - - EXEC CICS
      *> CHECK: statement n13 n16 @+25:12-81:53 synthetic unreachable EXEC CICS
      *> CHECK: statement n15 n17 @+25:12-82:24 - unreachable MOVE
      *> CHECK: condition e2 @+15:15-73:30 test
      *> CHECK: condition e12 @+19:12-79:23 test
      *> CHECK: condition e6 @+14:16-75:36 test
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
