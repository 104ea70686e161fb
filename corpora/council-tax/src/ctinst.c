/*
 * ctinst.c - instalment scheme
 */
#include "ctax.h"

void instalments(struct account *a, struct params *p, struct bill *b)
{
    int late;

    b->n_inst = 0;
    b->first_inst = b->other_inst = b->refund = 0;
    if (b->due <= 0) {
        if (-b->due >= MIN_REFUND)
            b->refund = -b->due;
        return;
    }

    late = months_between(p->year_start, p->bill_date > a->from ? p->bill_date : a->from);
    if (late < 0)
        late = 0;
    b->n_inst = a->plan - late;
    if (b->n_inst < 1)
        b->n_inst = 1;
    while (b->n_inst > 1 && b->due / b->n_inst < MIN_INSTALMENT)
        b->n_inst--;

    /* odd pence go with the first */
    b->other_inst = b->n_inst > 1 ? b->due / b->n_inst : 0;
    b->first_inst = b->due - b->other_inst * (b->n_inst - 1);
}
