-- Who invokes whom; callers and callees of one program with the parameter.
-- :program = ''   id of a program, '' for all
-- :kind = ''   perform, call, link, xctl, function and so on; '' for all
-- = caller   who invokes
-- = callee   who is invoked
-- = kind   how
-- = times   at how many places
-- = resolved   1 if the callee was read
-- = reason   why it is not resolved
SELECT caller, callee, kind, count(*) AS times, resolved, reason
FROM call
WHERE (:program = '' OR caller = :program OR callee = :program
       OR substr(caller, 1, length(:program) + 1) = :program || '.')
  AND (:kind = '' OR kind = :kind)
GROUP BY caller, callee, kind, resolved, reason
ORDER BY caller, callee, kind, reason
