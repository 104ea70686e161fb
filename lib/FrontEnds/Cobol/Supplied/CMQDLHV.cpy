      * MQ: dead-letter header, documented initial values.
       10  MQDLH.
           15  MQDLH-STRUCID
               PIC X(4) VALUE 'DLH '.
           15  MQDLH-VERSION
               PIC S9(9) BINARY VALUE 1.
           15  MQDLH-REASON
               PIC S9(9) BINARY VALUE 0.
           15  MQDLH-DESTQNAME
               PIC X(48) VALUE SPACES.
           15  MQDLH-DESTQMGRNAME
               PIC X(48) VALUE SPACES.
           15  MQDLH-ENCODING
               PIC S9(9) BINARY VALUE 0.
           15  MQDLH-CODEDCHARSETID
               PIC S9(9) BINARY VALUE 0.
           15  MQDLH-FORMAT
               PIC X(8) VALUE SPACES.
           15  MQDLH-PUTAPPLTYPE
               PIC S9(9) BINARY VALUE 0.
           15  MQDLH-PUTAPPLNAME
               PIC X(28) VALUE SPACES.
           15  MQDLH-PUTDATE
               PIC X(8) VALUE SPACES.
           15  MQDLH-PUTTIME
               PIC X(8) VALUE SPACES.
