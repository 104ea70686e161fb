      *> ARGS: dump --rules --source-format free %s
      *> CHECK: calculation @+18  effect FEE := DAYS-LATE * 7
      *> CHECK:   Set the fee to the days late times 7.
      *> ERR: text_before_a_section.cbl:@+11:2: warning: period missing before 'LINKAGE' [cobol-period-missing]
      *  What a precompiler would have replaced has no period: the section behind it begins all the same, so that FEE is
      *  what the caller gets.
 IDENTIFICATION DIVISION.
 PROGRAM-ID. FEES.
 DATA DIVISION.
 WORKING-STORAGE SECTION.
 01  DAYS-OPEN    PIC 9(3) VALUE 30.
 TABLES OF
     LEDGER
 END-TABLES
 LINKAGE SECTION.
 01  DAYS-LATE    PIC 9(3).
 01  FEE          PIC 9(5).
 PROCEDURE DIVISION USING DAYS-LATE FEE.
 MAIN-PARA.
     COMPUTE FEE = DAYS-LATE * 7.
     GOBACK.
