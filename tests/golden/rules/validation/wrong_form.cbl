      *> ARGS: dump --rules %s
      *> CHECK: validation @+23  guard CONTRACT-NO IS NOT NUMERIC OR CONTRACT-NO = ZERO  effect ANSWER-CODE := 8
      *> CHECK:   Refuse with answer code 8 when either the contract number is not numeric or the contract number is zero.
      *> CHECK: validation @+22  guard CONTRACT-NO IS NOT NUMERIC OR CONTRACT-NO = ZERO  effect ANSWER-TEXT := 'Contract number is not valid'
      *> CHECK:   Refuse with answer text 'Contract number is not valid' when either the contract number is not numeric or the contract number is zero.
      *> CHECK: decision @+22  guard AMOUNT > 900  effect ANSWER-CODE := 3
      *> CHECK:   Set the answer code to 3 when the amount is more than 900.
      *> CHECK: decision @+21  guard AMOUNT > 900  effect ANSWER-TEXT := 'Paid in two parts'
      *> CHECK:   Set the answer text to 'Paid in two parts' when the amount is more than 900.
      *  What cannot be a number is refused with a code and a message, though nothing asks for the code and nobody
      *  leaves at once. A code beside a message for another reason is a decision.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. WRONGFRM.
       DATA DIVISION.
       LINKAGE SECTION.
       01  REQUEST.
           03  CONTRACT-NO          PIC X(8).
           03  AMOUNT               PIC 9(5).
       01  ANSWER.
           03  ANSWER-CODE          PIC 99.
           03  ANSWER-TEXT          PIC X(40).
       PROCEDURE DIVISION USING REQUEST ANSWER.
       MAIN-PARA.
           IF CONTRACT-NO NOT NUMERIC OR CONTRACT-NO = ZEROS
               MOVE 8 TO ANSWER-CODE
               MOVE "Contract number is not valid" TO ANSWER-TEXT.
           IF AMOUNT > 900
               MOVE 3 TO ANSWER-CODE
               MOVE "Paid in two parts" TO ANSWER-TEXT.
           GOBACK.
