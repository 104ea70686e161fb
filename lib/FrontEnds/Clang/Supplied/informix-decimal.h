/* Decimals of Informix. */
#ifndef TACIT_SUPPLIED_DECIMAL
#define TACIT_SUPPLIED_DECIMAL
typedef struct decimal {
  short dec_exp;
  short dec_pos;
  short dec_ndgts;
  char dec_dgts[16];
} dec_t;
#endif
