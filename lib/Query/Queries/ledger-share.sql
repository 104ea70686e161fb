-- What became of the statements of each program, in percent; the shares of a program add up to 100.
-- = program   id of the program
-- = statements   executable statements
-- = rule   part of a rule
-- = flow   plain movement of business data
-- = technical   technical, with a named reason
-- = unreachable   can never run
-- = unread   not understood
SELECT program, count(*) AS statements,
       round(100.0 * sum(disposition = 'rule') / count(*), 1) AS rule,
       round(100.0 * sum(disposition = 'flow') / count(*), 1) AS flow,
       round(100.0 * sum(disposition = 'technical') / count(*), 1) AS technical,
       round(100.0 * sum(disposition = 'unreachable') / count(*), 1) AS unreachable,
       round(100.0 * sum(disposition = 'unread') / count(*), 1) AS unread
FROM ledger
GROUP BY program
ORDER BY program
