-- Every file of the scanned folders.
SELECT path AS "File", format AS "Format", lines AS "Lines", status AS "Status", reason AS "Reason" FROM file
