      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+12 MOVE FEE := 1
      *> CHECK:   @+12 MOVE FEE := 2
      *> CHECK:   @+12 GOBACK leaves return
      *> A tab leads to the next column that is one more than a multiple of 8.
	IDENTIFICATION DIVISION.
	PROGRAM-ID. SAMPLE.
	DATA DIVISION.
	WORKING-STORAGE SECTION.
	01	FEE	PIC 9(3).
	PROCEDURE DIVISION.
	MAIN-PARA.
	* A COMMENT
		MOVE 1	TO FEE.
000100		MOVE 2 TO FEE.
		GOBACK.
