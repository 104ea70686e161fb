\echo ACCOUNT
SELECT case_no, name, kind, benefit, income, total, late, state, due_date, instalment, step_date FROM account ORDER BY case_no;
\echo INSTALMENT_ORDER
SELECT * FROM instalment_order ORDER BY case_no;
\echo ATTACHMENT
SELECT * FROM attachment ORDER BY case_no;
\echo FEE_CHARGE
SELECT * FROM fee_charge ORDER BY case_no, code;
\echo HISTORY
SELECT * FROM history ORDER BY case_no, step_date;
