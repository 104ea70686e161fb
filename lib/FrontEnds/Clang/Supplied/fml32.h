/* Large message buffers with named fields. */
#ifndef TACIT_SUPPLIED_FML32
#define TACIT_SUPPLIED_FML32

#include <fml.h>

typedef long FLDID32;
typedef long FLDLEN32;
typedef int FLDOCC32;
typedef struct Fbfr32 FBFR32;

extern int Ferror32;

#ifdef __cplusplus
extern "C" {
#endif
int Fget32(FBFR32 *, FLDID32, FLDOCC32, char *, FLDLEN32 *);
int CFget32(FBFR32 *, FLDID32, FLDOCC32, char *, FLDLEN32 *, int);
int Fgets32(FBFR32 *, FLDID32, FLDOCC32, char *);
char *Fvals32(FBFR32 *, FLDID32, FLDOCC32);
long Fvall32(FBFR32 *, FLDID32, FLDOCC32);
char *Ffind32(FBFR32 *, FLDID32, FLDOCC32, FLDLEN32 *);
char *CFfind32(FBFR32 *, FLDID32, FLDOCC32, FLDLEN32 *, int);
int Fadd32(FBFR32 *, FLDID32, char *, FLDLEN32);
int CFadd32(FBFR32 *, FLDID32, char *, FLDLEN32, int);
int Fadds32(FBFR32 *, FLDID32, char *);
int Fchg32(FBFR32 *, FLDID32, FLDOCC32, char *, FLDLEN32);
int CFchg32(FBFR32 *, FLDID32, FLDOCC32, char *, FLDLEN32, int);
int Fchgs32(FBFR32 *, FLDID32, FLDOCC32, char *);
int Fdel32(FBFR32 *, FLDID32, FLDOCC32);
int Fdelall32(FBFR32 *, FLDID32);
int Fpres32(FBFR32 *, FLDID32, FLDOCC32);
FLDOCC32 Foccur32(FBFR32 *, FLDID32);
int Finit32(FBFR32 *, FLDLEN32);
char *Fstrerror32(int);
#ifdef __cplusplus
}
#endif
#endif
