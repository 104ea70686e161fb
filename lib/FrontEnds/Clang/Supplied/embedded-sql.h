/* Read before every unit: what embedded SQL is rewritten to. */
#ifndef TACIT_SUPPLIED_EMBEDDED_SQL
#define TACIT_SUPPLIED_EMBEDDED_SQL

#ifdef __cplusplus
extern "C" {
#endif
int __tacit_sql(int block, ...);
int __tacit_when(int event);
void __tacit_stop(void);
#ifdef __cplusplus
}
#endif

/* Precompilers that bring the communication area along: Informix, ECPG. */
#if __TACIT_ESQL == 3 || __TACIT_ESQL == 5
#include <sqlca.h>
#endif
#if __TACIT_ESQL == 5
#include <ecpgerrno.h>
#endif
/* Db2's other headers bring both areas along; those headers are often missing. */
#if __TACIT_ESQL == 2
#include <sqlca.h>
#include <sqlda.h>
#endif

#endif
