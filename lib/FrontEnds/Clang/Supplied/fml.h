/* Message buffers with named fields. */
#ifndef TACIT_SUPPLIED_FML
#define TACIT_SUPPLIED_FML

typedef unsigned short FLDID;
typedef unsigned short FLDLEN;
typedef int FLDOCC;
typedef struct Fbfr FBFR;

#ifndef FLD_SHORT
#define FLD_SHORT 0
#define FLD_LONG 1
#define FLD_CHAR 2
#define FLD_FLOAT 3
#define FLD_DOUBLE 4
#define FLD_STRING 5
#define FLD_CARRAY 6
#define FALIGNERR 1
#define FNOTFLD 2
#define FNOSPACE 3
#define FNOTPRES 4
#define FBADFLD 5
#define FTYPERR 6
#define FEUNIX 7
#define FBADNAME 8
#define FMALLOC 9
#define FSYNTAX 10
#define FFTOPEN 11
#define FFTSYNTAX 12
#define FEINVAL 13
#define BADFLDID 0
#endif

extern int Ferror;

#ifdef __cplusplus
extern "C" {
#endif
int Fget(FBFR *, FLDID, FLDOCC, char *, FLDLEN *);
int CFget(FBFR *, FLDID, FLDOCC, char *, FLDLEN *, int);
int Fgets(FBFR *, FLDID, FLDOCC, char *);
char *Fvals(FBFR *, FLDID, FLDOCC);
long Fvall(FBFR *, FLDID, FLDOCC);
char *Ffind(FBFR *, FLDID, FLDOCC, FLDLEN *);
char *CFfind(FBFR *, FLDID, FLDOCC, FLDLEN *, int);
int Fadd(FBFR *, FLDID, char *, FLDLEN);
int CFadd(FBFR *, FLDID, char *, FLDLEN, int);
int Fadds(FBFR *, FLDID, char *);
int Fchg(FBFR *, FLDID, FLDOCC, char *, FLDLEN);
int CFchg(FBFR *, FLDID, FLDOCC, char *, FLDLEN, int);
int Fchgs(FBFR *, FLDID, FLDOCC, char *);
int Fdel(FBFR *, FLDID, FLDOCC);
int Fdelall(FBFR *, FLDID);
int Fpres(FBFR *, FLDID, FLDOCC);
FLDOCC Foccur(FBFR *, FLDID);
int Finit(FBFR *, FLDLEN);
char *Fstrerror(int);
#ifdef __cplusplus
}
#endif
#endif
