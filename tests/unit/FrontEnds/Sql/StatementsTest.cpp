#include "tacit/FrontEnds/Sql/Statement.h"

#include <catch2/catch.hpp>

using namespace tacit;

namespace {

/// What is said of a statement: kind; tables with operation and columns; host variables; transfers;
/// condition.
struct Row {
  std::string_view text;
  std::string_view expected;
};

constexpr Row Queries[] = {
    {"SELECT FEE INTO :1 FROM PARCEL WHERE PARCEL_NO = :2",
     "select into; read PARCEL(FEE PARCEL_NO); in 2; out 1; PARCEL.FEE -> :1; where (PARCEL.PARCEL_NO = :2)"},
    {"SELECT P.FEE, D.TOWN INTO :1, :2 FROM POST.PARCEL P INNER JOIN DEPOT D ON P.DEPOT_NO = D.NO WHERE "
     "D.OPEN_ON < "
     "CURRENT DATE",
     "select into; read POST.PARCEL(FEE DEPOT_NO); read DEPOT(TOWN NO OPEN_ON); out 1 2; PARCEL.FEE -> :1; "
     "DEPOT.TOWN -> :2; where (DEPOT.OPEN_ON < CURRENT DATE())"},
    {"select count(*), max(fee) into :1, :2 from parcel where state in ('A', 'B') with ur",
     "select into; read PARCEL(FEE STATE); out 1 2; COUNT(*) -> :1; MAX(PARCEL.FEE) -> :2; where "
     "in(PARCEL.STATE, "
     "'A', 'B')"},
    {"SELECT * INTO :1 FROM PARCEL FETCH FIRST 1 ROWS ONLY", "select into; read PARCEL(*); out 1; * -> :1"},
    {"SELECT * INTO :1, :2 FROM DECLARED WHERE LENGTH(B) > 3",
     "select into; read DECLARED(A B); out 1 2; DECLARED.A -> :1; DECLARED.B -> :2; where "
     "(LENGTH(DECLARED.B) > 3)"},
    {"SELECT FEE INTO :1 FROM PARCEL, DEPOT WHERE PARCEL.NO = DEPOT.NO",
     "select into; read PARCEL(FEE? NO); read DEPOT(FEE? NO); out 1; FEE -> :1; where (PARCEL.NO = "
     "DEPOT.NO)"},
    {"SELECT FEE INTO :1 FROM PARCEL, DEPOT WHERE PARCEL.FEE > 0 AND B = 1",
     "select into; read PARCEL(FEE B?); read DEPOT(B?); out 1; PARCEL.FEE -> :1; where ((PARCEL.FEE > 0) and "
     "(B = 1))"},
    {"SELECT A, C INTO :1, :2 FROM DECLARED, DEPOT",
     "select into; read DECLARED(A); read DEPOT(C); out 1 2; DECLARED.A -> :1; DEPOT.C -> :2"},
    {"SELECT NO INTO :1 FROM PARCEL P WHERE NOT EXISTS (SELECT 1 FROM SCAN S WHERE S.NO = P.NO AND S.DEPOT "
     "IS NULL)",
     "select into; read PARCEL(NO); read SCAN(NO DEPOT); out 1; PARCEL.NO -> :1; where not(exists(1))"},
    {"WITH LATE AS (SELECT NO, DAYS_LATE AS LATENESS FROM PARCEL WHERE DAYS_LATE > 5) SELECT LATENESS INTO "
     ":1 FROM LATE",
     "select into; read PARCEL(NO DAYS_LATE); out 1; PARCEL.DAYS_LATE -> :1"},
    {"SELECT T.TOTAL INTO :1 FROM (SELECT DEPOT, SUM(FEE) AS TOTAL FROM PARCEL GROUP BY DEPOT) AS T WHERE "
     "T.DEPOT = :2",
     "select into; read PARCEL(DEPOT FEE); in 2; out 1; SUM(PARCEL.FEE) -> :1; where (PARCEL.DEPOT = :2)"},
    {"SELECT NO INTO :1 FROM PARCEL UNION ALL SELECT ID FROM LETTER",
     "select into; read PARCEL(NO); read LETTER(ID); out 1; UNION(PARCEL.NO, LETTER.ID) -> :1"},
    {"SELECT CASE WHEN FEE > 10 THEN FEE ELSE 10 END INTO :1 FROM PARCEL",
     "select into; read PARCEL(FEE); out 1; case((PARCEL.FEE > 10), PARCEL.FEE, 10) -> :1"},
    {"SELECT FEE INTO :1 FROM PARCEL WHERE SENT + 3 MONTHS < CURRENT TIMESTAMP AND NAME LIKE 'A%' AND KG NOT "
     "BETWEEN 1 AND :2",
     "select into; read PARCEL(FEE SENT NAME KG); in 2; out 1; PARCEL.FEE -> :1; where ((((PARCEL.SENT + "
     "MONTHS(3)) < "
     "CURRENT TIMESTAMP()) and like(PARCEL.NAME, 'A%')) and not(between(PARCEL.KG, 1, :2)))"},
    {"SELECT P.FEE FROM PARCEL P, DEPOT D WHERE P.DEPOT = D.NO(+)",
     "select; read PARCEL(FEE DEPOT); read DEPOT(NO); where (PARCEL.DEPOT = DEPOT.NO)"},
    {"SELECT FIRST 5 FEE FROM PARCEL ORDER BY SENT DESC", "select; read PARCEL(FEE SENT)"},
    {"SELECT \"Odd name\", LIMIT FROM \"mixed\" WHERE DESCRIPTION ^= 'it''s'",
     "select; read mixed(Odd name LIMIT DESCRIPTION); where (mixed.DESCRIPTION <> 'it's')"},
    {"INSERT INTO PARCEL (NO, FEE, SENT) VALUES (:1, :2 * 2, CURRENT DATE)",
     "insert; insert PARCEL(NO FEE SENT); in 1 2; :1 -> PARCEL.NO; (:2 * 2) -> PARCEL.FEE; CURRENT DATE() -> "
     "PARCEL.SENT"},
    {"INSERT INTO PARCEL VALUES (:1, DEFAULT)", "insert; insert PARCEL(*); in 1"},
    {"INSERT INTO DECLARED VALUES (:1, NULL)",
     "insert; insert DECLARED(A B); in 1; :1 -> DECLARED.A; null -> DECLARED.B"},
    {"INSERT INTO PARCEL (NO, FEE) VALUES (:1, 1), (:2, 2)",
     "insert; insert PARCEL(NO FEE); in 1 2; :1 -> PARCEL.NO; 1 -> PARCEL.FEE; :2 -> PARCEL.NO; 2 -> "
     "PARCEL.FEE"},
    {"INSERT INTO OLD_PARCEL (NO) SELECT P.NO FROM PARCEL P WHERE P.STATE = 'X'",
     "insert; insert OLD_PARCEL(NO); read PARCEL(NO STATE); PARCEL.NO -> OLD_PARCEL.NO"},
    {"UPDATE PARCEL SET FEE = FEE + :1, STATE = 'P' WHERE NO = :2",
     "update; update PARCEL(FEE STATE); read PARCEL(FEE NO); in 1 2; (PARCEL.FEE + :1) -> PARCEL.FEE; 'P' -> "
     "PARCEL.STATE; where (PARCEL.NO = :2)"},
    {"UPDATE PARCEL P SET (P.FEE, TOWN) = (SELECT D.FEE, D.TOWN FROM DEPOT D WHERE D.NO = P.DEPOT)",
     "update; update PARCEL(FEE TOWN); read DEPOT(FEE TOWN NO); read PARCEL(DEPOT); DEPOT.FEE -> PARCEL.FEE; "
     "DEPOT.TOWN "
     "-> PARCEL.TOWN"},
    {"UPDATE PARCEL SET STATE = :1 WHERE CURRENT OF LATE-CUR",
     "update cursor=LATE-CUR; update PARCEL(STATE); in 1; :1 -> PARCEL.STATE"},
    {"DELETE FROM PARCEL WHERE NO IN (SELECT NO FROM LOST) AND FEE IS NOT NULL",
     "delete; delete PARCEL(); read PARCEL(NO FEE); read LOST(NO); where (in(PARCEL.NO, subquery(LOST.NO)) "
     "and "
     "not(is-null(PARCEL.FEE)))"},
    {"DELETE PARCEL WHERE CURRENT OF C1", "delete cursor=C1; delete PARCEL()"},
    {"MERGE INTO STOCK S USING (VALUES (:1, :2)) AS N (ID, QTY) ON S.ID = N.ID WHEN MATCHED THEN UPDATE SET "
     "QTY = S.QTY + "
     "N.QTY WHEN NOT MATCHED THEN INSERT (ID, QTY) VALUES (N.ID, N.QTY)",
     "merge; update STOCK(QTY); insert STOCK(ID QTY); read STOCK(ID QTY); in 1 2; (STOCK.QTY + :2) -> "
     "STOCK.QTY; :1 -> "
     "STOCK.ID; :2 -> STOCK.QTY; where (STOCK.ID = :1)"},
    {"REPEATED SELECT FEE INTO :1 FROM PARCEL", "select into; read PARCEL(FEE); out 1; PARCEL.FEE -> :1"},
    {"VALUES (SUBSTR(:1, 1, :2)) INTO :3", "values into; in 1 2; out 3; SUBSTR(:1, 1, :2) -> :3"},
    {"SET :1 = CURRENT DATE, :2 = :3 + 1",
     "set variable; in 3; out 1 2; CURRENT DATE() -> :1; (:3 + 1) -> :2"},
    {"SET (:1, :2) = (SELECT NO, FEE FROM PARCEL)",
     "set variable; read PARCEL(NO FEE); out 1 2; PARCEL.NO -> :1; PARCEL.FEE -> :2"},
};

constexpr Row Embedded[] = {
    {"DECLARE LATE-CUR CURSOR WITH HOLD FOR SELECT NO, FEE FROM PARCEL WHERE DEPOT = :1 FOR UPDATE OF FEE",
     "declare cursor cursor=LATE-CUR for-update; read PARCEL(NO FEE DEPOT); in 1; where (PARCEL.DEPOT = :1)"},
    {"DECLARE C2 SCROLL CURSOR FOR ST-1", "declare cursor cursor=C2 prepared=ST-1"},
    {"OPEN C2 USING :1, :2", "open cursor=C2; in 1 2"},
    {"FETCH LATE-CUR INTO :1, :2", "fetch cursor=LATE-CUR; out 1 2"},
    {"FETCH RELATIVE :1 FROM C2 INTO :2", "fetch cursor=C2; in 1; out 2"},
    {"FETCH NEXT ROWSET FROM C2 FOR 20 ROWS INTO :1", "fetch cursor=C2; out 1"},
    {"FETCH C2 USING DESCRIPTOR :1", "fetch cursor=C2 descriptor; in 1"},
    {"CLOSE LATE-CUR", "close cursor=LATE-CUR"},
    {"PREPARE ST-1 FROM :1", "prepare prepared=ST-1 text=:1; in 1"},
    {"EXECUTE ST-1 USING :1, :2", "execute prepared=ST-1; in 1 2"},
    {"EXECUTE IMMEDIATE 'DELETE FROM PARCEL'", "execute immediate text=DELETE FROM PARCEL"},
    {"DESCRIBE ST-1 INTO :1", "describe prepared=ST-1; out 1"},
    {"CALL POST.WEIGH(:1, :2)", "call object=WEIGH; in 1 2"},
    {"WHENEVER NOT FOUND GO TO 900-NONE", "whenever target=900-NONE NOT FOUND goto"},
    {"WHENEVER SQLERROR GOTO :900-BAD", "whenever target=900-BAD SQLERROR goto"},
    {"WHENEVER SQLWARNING CONTINUE", "whenever SQLWARNING continue"},
    {"WHENEVER SQLERROR PERFORM BAD-SQL", "whenever target=BAD-SQL SQLERROR perform"},
    {"WHENEVER SQLERROR STOP", "whenever SQLERROR stop"},
    {"COMMIT WORK", "commit"},
    {"ROLLBACK TO SAVEPOINT A", "rollback"},
    {"CONNECT TO POSTDB USER :1 USING :2", "connect object=POSTDB; in 1 2"},
    {"CONNECT RESET", "disconnect"},
    {"SET CONNECTION POSTDB", "connect object=POSTDB"},
    {"SET CURRENT SQLID = 'POST'", "set register"},
    {"LOCK TABLE PARCEL IN SHARE MODE", "lock table; lock PARCEL()"},
    {"CREATE TABLE POST.PARCEL (NO INTEGER NOT NULL, FEE DECIMAL(7,2), PRIMARY KEY (NO))",
     "create object=PARCEL; define POST.PARCEL(NO FEE); column NO INTEGER NOT NULL; column FEE DECIMAL(7, "
     "2)"},
    {"DECLARE POST.PARCEL TABLE (NO INTEGER NOT NULL, NAME CHAR(20))",
     "declare table; define POST.PARCEL(NO NAME); column NO INTEGER NOT NULL; column NAME CHAR(20)"},
    {"CREATE UNIQUE INDEX IX ON PARCEL (NO ASC, FEE)", "create object=IX; define PARCEL(NO FEE)"},
    {"CREATE VIEW CHEAP AS SELECT NO FROM PARCEL WHERE FEE < 5",
     "create object=CHEAP; define CHEAP(); read PARCEL(NO FEE); where (PARCEL.FEE < 5)"},
    {"DROP TABLE PARCEL", "drop object=PARCEL; drop PARCEL()"},
    {"GRANT SELECT ON TABLE PARCEL TO PUBLIC", "grant; grant PARCEL()"},
    {"GRANT BINDADD ON DATABASE TO USER ANN", "grant"},
    {"GET DIAGNOSTICS :1 = ROW_COUNT", "get diagnostics; out 1"},
    {"ALLOCATE C5 CURSOR FOR RESULT SET :1", "allocate cursor cursor=C5; in 1"},
    {"ASSOCIATE LOCATORS (:1, :2) WITH PROCEDURE WEIGH", "associate locators object=WEIGH; out 1 2"},
    {"BEGIN DECLARE SECTION", "begin declare section"},
    {"INCLUDE SQLCA", "include object=SQLCA"},
    {"AT REMOTE SELECT FEE INTO :1 FROM PARCEL",
     "select into object=REMOTE; read PARCEL(FEE); out 1; PARCEL.FEE -> :1"},
    {"EXECUTE BEGIN :1 := 2; END", "block; out 1"},
    {"BEGIN COMPOUND NOT ATOMIC STATIC DELETE FROM MAIL; END COMPOUND", "block; delete MAIL()"},
    {"EXECUTE BEGIN UPDATE PARCEL SET FEE = :1 WHERE NO = :2; FOR R IN (SELECT ID FROM LETTER) LOOP DELETE "
     "FROM MAIL WHERE ID "
     "= R.ID; END LOOP; END;",
     "block; update PARCEL(FEE); read PARCEL(NO); read LETTER(ID); delete MAIL(); read MAIL(ID); in 1 2"},
};

/// What the grammar refuses keeps its kind, tables and host variables, and says so.
constexpr Row Doubtful[] = {
    {"SELECT NO INTO :1 FROM FINAL TABLE (INSERT INTO PARCEL (NO, FEE) VALUES (:2, :3))",
     "select into; insert PARCEL(NO FEE); read PARCEL(NO); in 2 3; out 1; doubt: not read from 'INTO' on"},
    {"SELECT NAME FROM STAFF START WITH BOSS IS NULL CONNECT BY PRIOR ID = BOSS",
     "select; read STAFF(NAME); doubt: the conditions of CONNECT BY are not read"},
    {"SELECT FEE FROM PARCEL WHERE ((", "select; read PARCEL(FEE); doubt: not read at its end"},
    {"UPDATE PARCEL SET FEE = :1 WHERE NO = = :2",
     "update; update PARCEL(FEE); read PARCEL(NO); in 1 2; doubt: not read from '=' on"},
    {"FROBNICATE :1", "other; in 1; doubt: no statement of SQL is known that begins like this"},
    {"", "other; doubt: no statement of SQL is known that begins like this"},
};

std::string read(std::string_view text) {
  static const sql::Catalog Declared{{"DECLARED", {"A", "B"}}};
  return sql::print(sql::parse(text, {9, &Declared}));
}

} // namespace

TEST_CASE("queries name their tables, columns, variables and conditions") {
  for (const Row &row : Queries) {
    INFO(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

TEST_CASE("statements that only embedded SQL has are read") {
  for (const Row &row : Embedded) {
    INFO(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

TEST_CASE("what is not understood is said, and what can be seen stays") {
  for (const Row &row : Doubtful) {
    INFO(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

/// \p count times \p part between \p before and \p after.
static std::string repeated(std::string_view before, std::string_view part, std::size_t count,
                            std::string_view after) {
  std::string text(before);
  for (std::size_t at = 0; at < count; ++at)
    text += part;
  return text.append(after);
}

TEST_CASE("text that nests without end is read all the same") {
  for (std::string_view part : {"(", "NOT ", "- ", "CASE WHEN ", "A = 1 AND ", "A || ", "(SELECT "}) {
    sql::Statement statement = sql::parse(repeated("SELECT A FROM T WHERE ", part, 5000, "A"), {});
    CHECK(statement.kind == sql::Kind::Select);
    REQUIRE(!statement.tables.empty());
    CHECK(statement.tables.front().name == "T");
  }
  sql::Statement unions = sql::parse(repeated("SELECT A FROM T", " UNION SELECT A FROM T", 3000, ""), {});
  CHECK(unions.tables.size() == 1);
  sql::Statement list = sql::parse(repeated("DELETE FROM T WHERE A IN (0", ", 1", 4000, ")"), {});
  CHECK(list.doubt.empty());
}

TEST_CASE("places lead back into the text") {
  std::string_view text = "SELECT FEE INTO :1 FROM PARCEL WHERE STATE = 'X' AND KG > -5";
  sql::Statement statement = sql::parse(text, {1, nullptr});
  std::size_t checked = 0;
  for (const sql::Expr &expr : statement.exprs) {
    if (expr.kind == sql::ExprKind::Column) {
      CHECK(text.substr(expr.offset, expr.text.size()) == expr.text);
      ++checked;
    } else if (expr.kind == sql::ExprKind::Number) {
      CHECK(expr.text == "-5");
      ++checked;
    }
  }
  CHECK(checked == 4);
}
