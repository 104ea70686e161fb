      * MQ: get-message options, with the documented initial values.
       10  MQGMO.
           15  MQGMO-STRUCID
               PIC X(4) VALUE 'GMO '.
           15  MQGMO-VERSION
               PIC S9(9) BINARY VALUE 1.
           15  MQGMO-OPTIONS
               PIC S9(9) BINARY VALUE 0.
           15  MQGMO-WAITINTERVAL
               PIC S9(9) BINARY VALUE 0.
           15  MQGMO-SIGNAL1
               PIC S9(9) BINARY VALUE 0.
           15  MQGMO-SIGNAL2
               PIC S9(9) BINARY VALUE 0.
           15  MQGMO-RESOLVEDQNAME
               PIC X(48) VALUE SPACES.
           15  MQGMO-MATCHOPTIONS
               PIC S9(9) BINARY VALUE 3.
           15  MQGMO-GROUPSTATUS
               PIC X VALUE ' '.
           15  MQGMO-SEGMENTSTATUS
               PIC X VALUE ' '.
           15  MQGMO-SEGMENTATION
               PIC X VALUE ' '.
           15  MQGMO-RESERVED1
               PIC X VALUE ' '.
           15  MQGMO-MSGTOKEN
               PIC X(16) VALUE LOW-VALUES.
           15  MQGMO-RETURNEDLENGTH
               PIC S9(9) BINARY VALUE -1.
           15  MQGMO-RESERVED2
               PIC S9(9) BINARY VALUE 0.
           15  MQGMO-MSGHANDLE
               PIC S9(18) BINARY VALUE 0.
