      * Language Environment: the condition token of success. The other
      * symbolic conditions are not known here.
           88  CEE000 VALUE LOW-VALUE.
