      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+21
      *> CHECK:   @+21 MOVE ORDER-OUT.CUSTOMER := ORDER-IN.CUSTOMER; ORDER-OUT.ZONE-NO := ORDER-IN.ZONE-NO; ORDER-OUT.WEIGHT := ORDER-IN.WEIGHT
      *> CHECK:   @+21 ADD ORDER-OUT.ZONE-NO := ORDER-OUT.ZONE-NO + ORDER-IN.ZONE-NO
      *> CHECK:   @+21 GOBACK leaves return
      *> CORRESPONDING moves elementary items of the same name, subgroups included.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ORDER-IN.
           05  CUSTOMER  PIC 9(6).
           05  DELIVERY.
               10  DAY-NO  PIC 99.
               10  ZONE-NO PIC 99.
           05  WEIGHT    PIC 9(3).
       01  ORDER-OUT.
           05  WEIGHT    PIC ZZ9.
           05  CUSTOMER  PIC 9(6).
           05  DELIVERY.
               10  ZONE-NO PIC 99.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE CORRESPONDING ORDER-IN TO ORDER-OUT.
           ADD CORR DELIVERY OF ORDER-IN TO DELIVERY OF ORDER-OUT.
           GOBACK.
