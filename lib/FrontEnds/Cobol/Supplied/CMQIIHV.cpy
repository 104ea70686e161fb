      * MQ: IMS information header, documented initial values.
       10  MQIIH.
           15  MQIIH-STRUCID
               PIC X(4) VALUE 'IIH '.
           15  MQIIH-VERSION
               PIC S9(9) BINARY VALUE 1.
           15  MQIIH-STRUCLENGTH
               PIC S9(9) BINARY VALUE 84.
           15  MQIIH-ENCODING
               PIC S9(9) BINARY VALUE 0.
           15  MQIIH-CODEDCHARSETID
               PIC S9(9) BINARY VALUE 0.
           15  MQIIH-FORMAT
               PIC X(8) VALUE SPACES.
           15  MQIIH-FLAGS
               PIC S9(9) BINARY VALUE 0.
           15  MQIIH-LTERMOVERRIDE
               PIC X(8) VALUE SPACES.
           15  MQIIH-MFSMAPNAME
               PIC X(8) VALUE SPACES.
           15  MQIIH-REPLYTOFORMAT
               PIC X(8) VALUE SPACES.
           15  MQIIH-AUTHENTICATOR
               PIC X(8) VALUE SPACES.
           15  MQIIH-TRANINSTANCEID
               PIC X(16) VALUE LOW-VALUES.
           15  MQIIH-TRANSTATE
               PIC X VALUE ' '.
           15  MQIIH-COMMITMODE
               PIC X VALUE '0'.
           15  MQIIH-SECURITYSCOPE
               PIC X VALUE 'C'.
           15  MQIIH-RESERVED
               PIC X VALUE ' '.
