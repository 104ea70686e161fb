/* The descriptor area; Oracle's differs from the others. */
#ifndef TACIT_SUPPLIED_SQLDA
#define TACIT_SUPPLIED_SQLDA

#if __TACIT_ESQL == 1

struct SQLDA {
  int N;
  char **V;
  int *L;
  short *T;
  short **I;
  int F;
  char **S;
  short *M;
  short *C;
  char **X;
  short *Y;
  short *Z;
};
typedef struct SQLDA SQLDA;

#elif __TACIT_ESQL == 3

struct sqlvar_struct {
  short sqltype;
  int sqllen;
  char *sqldata;
  short *sqlind;
  char *sqlname;
  char *sqlformat;
};
struct sqlda {
  short sqld;
  struct sqlvar_struct *sqlvar;
  char desc_name[19];
  short desc_occ;
  struct sqlda *desc_next;
};

#else

struct sqlname {
  short length;
  char data[30];
};
struct sqlvar {
  short sqltype;
  short sqllen;
  char *sqldata;
  short *sqlind;
  struct sqlname sqlname;
};
struct sqlda {
  char sqldaid[8];
  int sqldabc;
  short sqln;
  short sqld;
  struct sqlvar sqlvar[1];
};

#endif
#endif
