      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 EXEC SQL SELECT INTO select PARCEL columns NO, NAME, FEE detail "SELECT NO, NAME, FEE INTO :PARCEL-REC:IND FROM PARCEL WHERE NAME = :PARCEL-REC.P-NAME" where PARCEL.NAME = P-NAME uses P-NAME fills P-NO, P-NAME, P-FEE, IND
      *> CHECK:     on success
      *> CHECK:       @+17 EXEC SQL SELECT INTO (synthetic) P-NO := PARCEL.NO; P-NAME := PARCEL.NAME; P-FEE := PARCEL.FEE
      *> CHECK:   @+18 EXEC SQL INSERT (synthetic) PARCEL.NO := P-NO; PARCEL.NAME := P-NAME; PARCEL.FEE := P-FEE
      *> CHECK:   @+17 EXEC SQL INSERT insert PARCEL columns NO, NAME, FEE detail "INSERT INTO PARCEL (NO, NAME, FEE) VALUES (:PARCEL-REC)" uses P-NO, P-NAME, P-FEE
      *> A group in a list of variables stands for its members, a VARCHAR (two items of level 49) for itself.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-REC.
           05  P-NO       PIC 9(6).
           05  P-NAME.
               49  P-NAME-LEN   PIC S9(4) COMP.
               49  P-NAME-TEXT  PIC X(30).
           05  P-FEE      PIC 9(4).
       01  IND        PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL SELECT NO, NAME, FEE INTO :PARCEL-REC:IND
               FROM PARCEL WHERE NAME = :PARCEL-REC.P-NAME END-EXEC.
           EXEC SQL INSERT INTO PARCEL (NO, NAME, FEE)
               VALUES (:PARCEL-REC) END-EXEC.
