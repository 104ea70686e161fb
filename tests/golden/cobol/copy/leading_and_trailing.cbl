      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE PARCEL-WEIGHT := NEW-PARCEL
      *> CHECK:   @+11 GOBACK leaves return
      *> LEADING and TRAILING replace parts of words.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY PARCEL REPLACING LEADING ==OLD== BY ==NEW==
                                 TRAILING ==-WT== BY ==-WEIGHT==.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE NEW-PARCEL TO PARCEL-WEIGHT.
           GOBACK.
      *> FILE: PARCEL.cpy
       01  OLD-PARCEL  PIC 9(3).
       01  PARCEL-WT   PIC 9(3).
