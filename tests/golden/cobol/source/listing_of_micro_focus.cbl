      *> ARGS: dump --ir --only MAIN-PARA %s
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
