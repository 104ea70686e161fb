      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+16 MOVE FEE := 2
      *> CHECK:   @+18 GOBACK leaves return
      *> ERR: listing_of_micro_focus.cbl: note: read from a compiler listing: 11 of 23 lines are source [cobol-compiler-listing]
      *> Lines with an asterisk in column 1 are the compiler's.
* Micro Focus COBOL                    V4.2 revision 000 01-Feb-99 10:11 Page   1
*                                      SAMPLE.CBL
* Options: ANIM LIST
     1$set ans85
     2 identification division.
     3 program-id. sample.
     4 data division.
     5 working-storage section.
     6 01  fee  pic 9(3).
     7 procedure division.
     8 MAIN-PARA.
     9*    move 1 to fee.
    10     move 2 to fee.
*  41-S****************                                                (   0)**
**    A message of the compiler
    11     goback.
* Last message on page: 1
