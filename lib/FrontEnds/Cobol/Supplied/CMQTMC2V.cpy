      * MQ: trigger message (characters), documented initial values.
       10  MQTMC2.
           15  MQTMC2-STRUCID
               PIC X(4) VALUE 'TMC '.
           15  MQTMC2-VERSION
               PIC X(4) VALUE '   2'.
           15  MQTMC2-QNAME
               PIC X(48) VALUE SPACES.
           15  MQTMC2-PROCESSNAME
               PIC X(48) VALUE SPACES.
           15  MQTMC2-TRIGGERDATA
               PIC X(64) VALUE SPACES.
           15  MQTMC2-APPLTYPE
               PIC X(4) VALUE SPACES.
           15  MQTMC2-APPLID
               PIC X(256) VALUE SPACES.
           15  MQTMC2-ENVDATA
               PIC X(128) VALUE SPACES.
           15  MQTMC2-USERDATA
               PIC X(128) VALUE SPACES.
           15  MQTMC2-QMGRNAME
               PIC X(48) VALUE SPACES.
