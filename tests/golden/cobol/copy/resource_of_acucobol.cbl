      *> ARGS: dump --ir --only MAIN %s
      *> CHECK: paragraph MAIN @+10
      *> CHECK:   @+10 MOVE HANDLE := 1
      *> CHECK:   @+10 GOBACK leaves return
       identification division.
       program-id. badge.
       data division.
       working-storage section.
       copy resource "crest.bmp".
       01 handle pic s9(9) comp-4.
       procedure division.
       main.
           move 1 to handle
           goback.
