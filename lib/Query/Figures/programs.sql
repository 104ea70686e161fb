-- Programs, functions and whatever else the sources name as a unit of work.
SELECT count(*) AS programs FROM program
