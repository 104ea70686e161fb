-- How the sources were read.
SELECT key AS "Setting", value AS "Value" FROM meta
