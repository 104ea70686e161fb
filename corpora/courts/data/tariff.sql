INSERT INTO fee_tariff (code, from_date, to_date, amount, remit) VALUES
    ('S1', 19930101, 19931231, 3500, 'Y'),
    ('S1', 19940101, NULL,     4200, 'Y'),
    ('S2', 19940101, NULL,     7500, NULL),
    ('W1', 19930401, NULL,    11000, 'N'),
    ('K1', 19940101, NULL,     NULL, 'Y'),
    ('Z9', 19900101, 19921231, 2000, 'Y');
