/* Types of the call level interface. */
#ifndef TACIT_SUPPLIED_SQLTYPES
#define TACIT_SUPPLIED_SQLTYPES

#ifndef NULL
#define NULL 0
#endif
#define SQL_API
typedef signed char SQLSCHAR;
typedef unsigned char SQLCHAR;
typedef short SQLSMALLINT;
typedef unsigned short SQLUSMALLINT;
typedef int SQLINTEGER;
typedef unsigned int SQLUINTEGER;
typedef long SQLLEN;
typedef unsigned long SQLULEN;
typedef float SQLREAL;
typedef double SQLDOUBLE;
typedef double SQLFLOAT;
typedef unsigned char SQLDATE;
typedef unsigned char SQLTIME;
typedef unsigned char SQLTIMESTAMP;
typedef unsigned char SQLDECIMAL;
typedef unsigned char SQLNUMERIC;
typedef unsigned char SQLVARCHAR;
typedef void *SQLPOINTER;
typedef SQLSMALLINT SQLRETURN;
typedef void *SQLHANDLE;
typedef SQLHANDLE SQLHENV;
typedef SQLHANDLE SQLHDBC;
typedef SQLHANDLE SQLHSTMT;
typedef SQLHANDLE SQLHDESC;
typedef void *SQLHWND;

/* Their names in the first versions. */
typedef unsigned char UCHAR;
typedef signed char SCHAR;
typedef int SDWORD;
typedef short SWORD;
typedef unsigned int UDWORD;
typedef unsigned short UWORD;
typedef double SDOUBLE;
typedef float SFLOAT;
typedef void *PTR;
typedef SQLHENV HENV;
typedef SQLHDBC HDBC;
typedef SQLHSTMT HSTMT;
typedef short RETCODE;

typedef struct {
  SQLSMALLINT year;
  SQLUSMALLINT month, day;
} DATE_STRUCT, SQL_DATE_STRUCT;
typedef struct {
  SQLUSMALLINT hour, minute, second;
} TIME_STRUCT, SQL_TIME_STRUCT;
typedef struct {
  SQLSMALLINT year;
  SQLUSMALLINT month, day, hour, minute, second;
  SQLUINTEGER fraction;
} TIMESTAMP_STRUCT, SQL_TIMESTAMP_STRUCT;
#endif
