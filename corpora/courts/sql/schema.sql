-- accounts of the courts service
CREATE TABLE account (
    case_no    CHAR(8) PRIMARY KEY,
    name       VARCHAR(20) NOT NULL,
    kind       CHAR(1) NOT NULL CHECK (kind IN ('P', 'Y', 'C')),
    benefit    CHAR(1),
    income     INTEGER NOT NULL CHECK (income >= 0),
    total      INTEGER NOT NULL CHECK (total >= 1000),
    late       INTEGER NOT NULL DEFAULT 0,
    state      CHAR(1) NOT NULL DEFAULT 'N'
               CHECK (state IN ('N', 'R', 'F', 'A', 'B', 'W', 'C', 'H', 'X')),
    due_date   INTEGER NOT NULL,
    instalment INTEGER,
    step_date  INTEGER NOT NULL
);

CREATE TABLE instalment_order (
    case_no    CHAR(8) PRIMARY KEY REFERENCES account,
    weekly     INTEGER NOT NULL CHECK (weekly >= 500),
    weeks      INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 104),
    first_date INTEGER NOT NULL
);

CREATE TABLE attachment (
    case_no    CHAR(8) PRIMARY KEY REFERENCES account,
    kind       CHAR(1) NOT NULL CHECK (kind IN ('E', 'B')),
    weekly     INTEGER NOT NULL
);

CREATE TABLE payment (
    case_no    CHAR(8) NOT NULL REFERENCES account,
    paid_date  INTEGER NOT NULL,
    amount     INTEGER NOT NULL CHECK (amount <> 0)
);

CREATE TABLE hold (
    case_no    CHAR(8) NOT NULL REFERENCES account,
    until_date INTEGER NOT NULL,
    reason     VARCHAR(20) NOT NULL DEFAULT 'HARDSHIP'
);

CREATE TABLE history (
    case_no    CHAR(8) NOT NULL REFERENCES account,
    step_date  INTEGER NOT NULL,
    old_state  CHAR(1) NOT NULL,
    new_state  CHAR(1) NOT NULL CHECK (new_state <> old_state),
    balance    INTEGER NOT NULL
);

CREATE TABLE fee_tariff (
    code       CHAR(2) NOT NULL,
    from_date  INTEGER NOT NULL,
    to_date    INTEGER CHECK (to_date >= from_date),
    amount     INTEGER CHECK (amount > 0),
    remit      CHAR(1) CHECK (remit IN ('Y', 'N')),
    PRIMARY KEY (code, from_date)
);

CREATE TABLE fee_charge (
    case_no    CHAR(8) NOT NULL,
    code       CHAR(2) NOT NULL,
    charged    INTEGER NOT NULL CHECK (charged >= 0),
    remitted   INTEGER NOT NULL DEFAULT 0
);
