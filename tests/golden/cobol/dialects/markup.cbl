      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+25
      *> CHECK:   @+25 XML DOC := xml-generate(CLAIM); DOC-LEN := xml-generate-count(CLAIM)
      *> CHECK:     on exception
      *> CHECK:       @+26 MOVE FAILED := 'Y'
      *> CHECK:     on success
      *> CHECK:       @+25 MOVE FAILED := 'N'
      *> CHECK:   @+26 XML other detail "DOC PROCESSING PROCEDURE ON-EVENT" uses DOC procedure ON-EVENT
      *> CHECK:     on exception
      *> CHECK:       @+25 MOVE FAILED := 'Y'
      *> CHECK:   @+26 JSON DOC := json-generate(CLAIM)
      *> CHECK:   @+26 JSON CLAIM := json-parse(DOC)
      *> CHECK:   @+28 GOBACK leaves return
      *> XML and JSON: texts made from items and items filled from texts.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  DOC             PIC X(500).
       01  DOC-LEN         PIC 9(5).
       01  CLAIM.
           05  CLAIM-NO    PIC 9(6).
           05  AMOUNT      PIC 9(5)V99.
       01  FAILED          PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           XML GENERATE DOC FROM CLAIM COUNT IN DOC-LEN
               WITH ATTRIBUTES NAME OF AMOUNT IS 'amt'
               SUPPRESS AMOUNT WHEN ZERO
               ON EXCEPTION MOVE 'Y' TO FAILED
               NOT ON EXCEPTION MOVE 'N' TO FAILED
           END-XML.
           XML PARSE DOC PROCESSING PROCEDURE ON-EVENT
               ON EXCEPTION MOVE 'Y' TO FAILED
           END-XML.
           JSON GENERATE DOC FROM CLAIM.
           JSON PARSE DOC INTO CLAIM WITH DETAIL
               NAME OF AMOUNT IS 'amt'
           END-JSON.
           GOBACK.
       ON-EVENT.
           IF XML-EVENT = 'CONTENT-CHARACTERS'
               MOVE XML-TEXT TO CLAIM-NO.
