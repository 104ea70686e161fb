      *> ARGS: dump --tree %s
      *> ARGS: dump --ir --only ADD-CLAIM %s
      *> CHECK: unit @+33:8 |
      *> CHECK:   program @+32:8 |
      *> CHECK:     identification-division @+31:8 |
      *> CHECK:       header @+31:8 | CLASS-ID . CLAIM INHERITS BASE .
      *> CHECK:     environment-division @+31:8 | ENVIRONMENT DIVISION .
      *> CHECK:       paragraph @+32:8 | REPOSITORY .
      *> CHECK:         entry @+32:12 | CLASS BASE CLASS PAYEE .
      *> CHECK:     program @+32:8 |
      *> CHECK:       identification-division @+31:8 |
      *> CHECK:         header @+31:8 | OBJECT .
      *> CHECK:       data-division @+31:8 | DATA DIVISION .
      *> CHECK:         data-section @+31:8 | WORKING-STORAGE SECTION .
      *> CHECK:           entry @+31:8 | 01 TOTAL PIC 9(7)V99 .
      *> CHECK:       procedure-division @+31:8 | PROCEDURE DIVISION .
      *> CHECK:       program @+31:8 |
      *> CHECK:         identification-division @+30:8 |
      *> CHECK:           header @+29:8 | METHOD-ID . ADD-CLAIM .
      *> CHECK:         data-division @+29:8 | DATA DIVISION .
      *> CHECK:           data-section @+29:8 | LOCAL-STORAGE SECTION .
      *> CHECK:             entry @+29:8 | 01 WHO OBJECT REFERENCE PAYEE .
      *> CHECK:           data-section @+29:8 | LINKAGE SECTION .
      *> CHECK:             entry @+29:8 | 01 AMOUNT PIC 9(5)V99 .
      *> CHECK:         procedure-division @+29:8 | PROCEDURE DIVISION USING AMOUNT .
      *> CHECK:           paragraph @+29:8 | DO-ADD .
      *> CHECK:             sentence @+29:12 |
      *> CHECK:               statement @+28:12 | ADD AMOUNT TO TOTAL
      *> CHECK:             sentence @+28:12 |
      *> CHECK:               statement @+27:12 | INVOKE PAYEE NEW RETURNING WHO
      *> CHECK:             sentence @+27:12 |
      *> CHECK:               statement @+26:12 | INVOKE SELF CHECK USING BY VALUE AMOUNT
      *> CHECK:             sentence @+26:12 |
      *> CHECK:               statement @+25:12 | EXIT METHOD
      *> A class with object data and a method: its data is seen in the method.
       IDENTIFICATION DIVISION.
       CLASS-ID. CLAIM INHERITS BASE.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       REPOSITORY.
           CLASS BASE CLASS PAYEE.
       IDENTIFICATION DIVISION.
       OBJECT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  TOTAL           PIC 9(7)V99.
       PROCEDURE DIVISION.
       METHOD-ID. ADD-CLAIM.
       DATA DIVISION.
       LOCAL-STORAGE SECTION.
       01  WHO             OBJECT REFERENCE PAYEE.
       LINKAGE SECTION.
       01  AMOUNT          PIC 9(5)V99.
       PROCEDURE DIVISION USING AMOUNT.
       DO-ADD.
           ADD AMOUNT TO TOTAL.
           INVOKE PAYEE 'NEW' RETURNING WHO.
           INVOKE SELF 'CHECK' USING BY VALUE AMOUNT.
           EXIT METHOD.
       END METHOD ADD-CLAIM.
       END OBJECT.
       END CLASS CLAIM.
