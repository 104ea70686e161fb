      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE FEE := 1
      *> CHECK:   @+10 GOBACK leaves return
      *> Letter case of words does not count.
       identification division.
       program-id. sample.
       data division.
       working-storage section.
       01  fee  pic 9(3).
       procedure division.
       main-para.
           Move 1 To FEE.
           goback.
