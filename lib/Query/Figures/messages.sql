-- What was said while the sources were read.
SELECT severity AS "Severity", message AS "Message", code AS "Code" FROM diagnostic
