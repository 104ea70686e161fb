      *> ARGS: scan --quiet %s
      *> ARGS: query "SELECT operation, resource, columns, line FROM access" --format csv
      *> ARGS: query "SELECT source_item, target_item, line FROM flow WHERE kind = 'sql'" --format csv
      *> CHECK: operation,resource,columns,line
      *> CHECK: read,PARCEL,"FEE,NO",20
      *> CHECK: update,PARCEL,FEE,22
      *> CHECK: source_item,target_item,line
      *> CHECK: table::PARCEL.FEE,SAMPLE.FEE,20
      *> CHECK: SAMPLE.FEE,table::PARCEL.FEE,22
      *> Each column is one item, the same in every program; flows of kind sql join it to the variables.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL SELECT FEE INTO :FEE FROM PARCEL
               WHERE NO = :PARCEL-NO END-EXEC.
           EXEC SQL UPDATE PARCEL SET FEE = :FEE * 2 END-EXEC.
