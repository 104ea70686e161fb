      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+9
      *> CHECK:   @+9 EXEC CICS handle detail "handle condition notfnd(nowhere)"
      *> CHECK:   @+9 EXEC CICS handle detail "handle abend label(nor-here)"
      *> CHECK:   @+9 EXEC CICS leaves return
      *> ERR: handle_of_an_unknown_label.cbl:@+6:12: warning: no paragraph or section is named 'NOWHERE' [cobol-procedure-unknown]
      *> ERR: handle_of_an_unknown_label.cbl:@+6:12: warning: no paragraph or section is named 'NOR-HERE' [cobol-procedure-unknown]
       identification division.
       program-id. hands.
       procedure division.
       main-para.
           exec cics handle condition notfnd(nowhere) end-exec
           exec cics handle abend label(nor-here) end-exec
           exec cics return end-exec.
