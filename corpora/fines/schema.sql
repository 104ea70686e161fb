-- tables of the fines and fees service
CREATE TABLE rate (
    code      varchar(8) NOT NULL,
    from_date integer NOT NULL CHECK (from_date BETWEEN 19000101 AND 20991231),
    pence     integer CHECK (pence >= 0),
    PRIMARY KEY (code, from_date)
);

CREATE TABLE fee (
    fee_code char(3) NOT NULL CHECK (fee_code IN ('CLM', 'HRG', 'ENF', 'APP')),
    claim_to integer NOT NULL,
    pence    integer,
    pct      numeric(5, 2) CHECK (pct > 0 AND pct <= 10),
    PRIMARY KEY (fee_code, claim_to),
    CHECK (pence IS NOT NULL OR pct IS NOT NULL)
);

CREATE TABLE account (
    acct_no    char(9) PRIMARY KEY,
    name       varchar(24) NOT NULL,
    deftype    char(1) NOT NULL CHECK (deftype IN ('A', 'Y', 'B')),
    born       integer,
    imposed    integer NOT NULL,
    fine       integer NOT NULL DEFAULT 0 CHECK (fine >= 0),
    surcharge  integer NOT NULL DEFAULT 0 CHECK (surcharge BETWEEN 0 AND 15400),
    costs      integer NOT NULL DEFAULT 0 CHECK (costs >= 0),
    comp       integer NOT NULL DEFAULT 0 CHECK (comp BETWEEN 0 AND 500000),
    enf_fee    integer NOT NULL DEFAULT 0,
    paid       integer NOT NULL DEFAULT 0 CHECK (paid >= 0),
    status     char(1) NOT NULL DEFAULT 'O' CHECK (status IN ('O', 'P', 'C', 'W', 'D', 'H')),
    stage      smallint NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 9),
    stage_date integer,
    terms      char(1) CHECK (terms IN ('F', 'W', 'M', 'D')),
    inst_amt   integer NOT NULL DEFAULT 0,
    first_due  integer NOT NULL DEFAULT 0,
    CHECK (deftype = 'B' OR born IS NOT NULL)
);

CREATE TABLE person (
    acct_no    char(9) PRIMARY KEY REFERENCES account,
    source     char(1) CHECK (source IN ('E', 'S', 'B', 'U')),
    income     integer,
    partner    char(1) NOT NULL DEFAULT 'N',
    kids       smallint NOT NULL DEFAULT 0,
    housing    integer,
    benefit    char(1),
    employer   varchar(24),
    net_pay    integer CHECK (net_pay >= 0),
    vulnerable char(1),
    died       integer
);

CREATE TABLE payment (
    acct_no  char(9) NOT NULL REFERENCES account,
    paid_on  integer NOT NULL,
    amount   integer NOT NULL CHECK (amount > 0),
    method   char(1) NOT NULL CHECK (method IN ('C', 'Q', 'D', 'B', 'E', 'W')),
    ref      char(8) NOT NULL,
    to_comp  integer NOT NULL DEFAULT 0,
    to_sur   integer NOT NULL DEFAULT 0,
    to_costs integer NOT NULL DEFAULT 0,
    to_fees  integer NOT NULL DEFAULT 0,
    to_fine  integer NOT NULL DEFAULT 0,
    PRIMARY KEY (acct_no, ref)
);

CREATE TABLE suspense (
    acct_no char(9) NOT NULL,
    paid_on integer NOT NULL,
    amount  integer NOT NULL,
    reason  varchar(20) NOT NULL
);

CREATE TABLE event (
    acct_no char(9) NOT NULL,
    ev_date integer NOT NULL,
    ev_code char(1) NOT NULL,
    amount  integer NOT NULL DEFAULT 0
);

CREATE TABLE notice (
    acct_no   char(9) NOT NULL REFERENCES account,
    sent      integer NOT NULL,
    kind      char(3) NOT NULL CHECK (kind IN ('REM', 'FUR', 'WAR', 'RAI', 'RFD')),
    addressee char(1) NOT NULL DEFAULT 'D' CHECK (addressee IN ('D', 'P', 'C')),
    amount    integer NOT NULL,
    UNIQUE (acct_no, sent, kind)
);

CREATE TABLE bailiff (
    acct_no  char(9) PRIMARY KEY REFERENCES account,
    issued   integer NOT NULL,
    amount   integer NOT NULL CHECK (amount >= 2500),
    returned char(1) CHECK (returned IN ('N', 'A', 'V'))
);

CREATE TABLE commitment (
    acct_no char(9) PRIMARY KEY REFERENCES account,
    made    integer NOT NULL,
    days    smallint NOT NULL CHECK (days BETWEEN 5 AND 90)
);

CREATE TABLE promise (
    acct_no char(9) NOT NULL REFERENCES account,
    amount  integer NOT NULL CHECK (amount BETWEEN 500 AND 50000)
);

CREATE TABLE feeapp (
    app_no      integer PRIMARY KEY,
    fee_code    char(3) NOT NULL,
    claim       integer NOT NULL CHECK (claim >= 0),
    applied     integer NOT NULL,
    fee_paid_on integer,
    benefit     char(1) NOT NULL DEFAULT 'N',
    partner     char(1) NOT NULL DEFAULT 'N',
    kids        smallint NOT NULL DEFAULT 0,
    age         smallint NOT NULL CHECK (age >= 18),
    capital     integer,
    income      integer,
    evidence    char(1) NOT NULL DEFAULT 'N',
    body        char(1) NOT NULL DEFAULT 'P',
    decision    char(1) CHECK (decision IN ('F', 'P', 'N', 'E', 'L')),
    fee         integer,
    remitted    integer,
    refund      integer,
    decided     integer,
    CHECK (remitted <= fee)
);
