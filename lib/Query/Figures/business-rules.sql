-- Rules of the business.
SELECT count(*) AS rules FROM rule WHERE category = 'business'
