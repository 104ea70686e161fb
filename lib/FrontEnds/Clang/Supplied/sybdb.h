/* DB-Library. */
#ifndef TACIT_SUPPLIED_SYBDB
#define TACIT_SUPPLIED_SYBDB

#ifndef NULL
#define NULL 0
#endif
#define SUCCEED 1
#define FAIL 0
#define NO_MORE_RESULTS 2
#define MORE_ROWS (-1)
#define REG_ROW (-1)
#define NO_MORE_ROWS (-2)
#define BUF_FULL (-3)
#define INT_EXIT 0
#define INT_CONTINUE 1
#define INT_CANCEL 2
#define STDEXIT 0
#define ERREXIT (-1)

#define CHARBIND 0
#define STRINGBIND 1
#define NTBSTRINGBIND 2
#define VARYCHARBIND 3
#define VARYBINBIND 4
#define TINYBIND 6
#define SMALLBIND 7
#define INTBIND 8
#define FLT8BIND 9
#define REALBIND 10
#define DATETIMEBIND 11
#define SMALLDATETIMEBIND 12
#define MONEYBIND 13
#define SMALLMONEYBIND 14
#define BINARYBIND 15
#define BITBIND 16
#define NUMERICBIND 17
#define DECIMALBIND 18

typedef struct dbprocess DBPROCESS;
typedef struct loginrec LOGINREC;
typedef int RETCODE;
typedef int STATUS;
typedef unsigned char BYTE;
typedef char DBCHAR;
typedef unsigned char DBBIT;
typedef unsigned char DBBOOL;
typedef unsigned char DBTINYINT;
typedef short DBSMALLINT;
typedef int DBINT;
typedef float DBREAL;
typedef double DBFLT8;
typedef unsigned char DBBINARY;
typedef struct {
  int dtdays;
  int dttime;
} DBDATETIME;
typedef struct {
  int mnyhigh;
  unsigned int mnylow;
} DBMONEY;

#ifdef __cplusplus
extern "C" {
#endif
RETCODE dbinit(void);
void dbexit(void);
LOGINREC *dblogin(void);
DBPROCESS *dbopen(LOGINREC *, char *);
void dbclose(DBPROCESS *);
RETCODE dbuse(DBPROCESS *, char *);
RETCODE dbcmd(DBPROCESS *, char *);
RETCODE dbfcmd(DBPROCESS *, char *, ...);
RETCODE dbsqlexec(DBPROCESS *);
RETCODE dbsqlsend(DBPROCESS *);
RETCODE dbsqlok(DBPROCESS *);
RETCODE dbresults(DBPROCESS *);
RETCODE dbbind(DBPROCESS *, int, int, DBINT, BYTE *);
RETCODE dbnullbind(DBPROCESS *, int, DBINT *);
STATUS dbnextrow(DBPROCESS *);
BYTE *dbdata(DBPROCESS *, int);
DBINT dbdatlen(DBPROCESS *, int);
DBINT dbcount(DBPROCESS *);
void dbfreebuf(DBPROCESS *);
RETCODE dbcancel(DBPROCESS *);
RETCODE dbcanquery(DBPROCESS *);
RETCODE dbrpcinit(DBPROCESS *, char *, DBSMALLINT);
RETCODE dbrpcparam(DBPROCESS *, char *, BYTE, int, DBINT, DBINT, BYTE *);
RETCODE dbrpcsend(DBPROCESS *);
DBINT dbretstatus(DBPROCESS *);
#ifdef __cplusplus
}
#endif
#endif
