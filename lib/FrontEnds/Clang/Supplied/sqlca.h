/* The communication area, in the layout of each precompiler. */
#ifndef TACIT_SUPPLIED_SQLCA
#define TACIT_SUPPLIED_SQLCA

#if __TACIT_ESQL == 1

struct sqlca {
  char sqlcaid[8];
  int sqlabc;
  int sqlcode;
  struct {
    unsigned short sqlerrml;
    char sqlerrmc[70];
  } sqlerrm;
  char sqlerrp[8];
  int sqlerrd[6];
  char sqlwarn[8];
  char sqlext[8];
};
extern struct sqlca sqlca;

#elif __TACIT_ESQL == 3

#define SQLNOTFOUND 100
struct sqlcaw_s {
  char sqlwarn0, sqlwarn1, sqlwarn2, sqlwarn3, sqlwarn4, sqlwarn5, sqlwarn6, sqlwarn7;
};
struct sqlca_s {
  int sqlcode;
  char sqlerrm[72];
  char sqlerrp[8];
  int sqlerrd[6];
  struct sqlcaw_s sqlwarn;
};
extern struct sqlca_s sqlca;

#elif __TACIT_ESQL == 4

typedef struct s_IISQLCA {
  char sqlcaid[8];
  int sqlcabc;
  int sqlcode;
  struct {
    short sqlerrml;
    char sqlerrmc[70];
  } sqlerrm;
  char sqlerrp[8];
  int sqlerrd[6];
  struct {
    char sqlwarn0, sqlwarn1, sqlwarn2, sqlwarn3, sqlwarn4, sqlwarn5, sqlwarn6, sqlwarn7;
  } sqlwarn;
  char sqlext[8];
} IISQLCA;
extern IISQLCA sqlca;

#elif __TACIT_ESQL == 5

struct sqlca_t {
  char sqlcaid[8];
  long sqlabc;
  long sqlcode;
  struct {
    int sqlerrml;
    char sqlerrmc[150];
  } sqlerrm;
  char sqlerrp[8];
  long sqlerrd[6];
  char sqlwarn[8];
  char sqlstate[5];
};
extern struct sqlca_t sqlca;

#else

/* How Db2's headers spell types and functions on every system. */
#ifndef SQL_API_RC
#define SQL_API_RC int
#define SQL_API_FN
#define SQL_API_INLINE_FN static
#define SQL_STRUCTURE struct
#endif
typedef short sqlint16;
typedef int sqlint32;
typedef long long sqlint64;
typedef unsigned short sqluint16;
typedef unsigned int sqluint32;
typedef unsigned long long sqluint64;

struct sqlca {
  char sqlcaid[8];
  sqlint32 sqlcabc;
  sqlint32 sqlcode;
  short sqlerrml;
  char sqlerrmc[70];
  char sqlerrp[8];
  sqlint32 sqlerrd[6];
  char sqlwarn[11];
  char sqlstate[5];
};

#endif
#endif
