#include "tacit/Query/Query.h"
#include "tacit/Query/Print.h"

#include "support/SampleStore.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tacit;

namespace {
struct Fixture {
  std::string answer(std::string_view name, const QueryArguments &arguments = {}) const {
    const NamedQuery *query = findQuery(queries, name);
    REQUIRE(query);
    auto table = runQuery(*reader, *query, arguments, 10'000);
    return table ? print(*table, PrintFormat::Csv) : table.error().message;
  }
  test::TemporaryFolder folder;
  std::unique_ptr<StoreReader> reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
  std::vector<NamedQuery> queries = namedQueries();
};
} // namespace

TEST_CASE_METHOD(Fixture, "Every named query runs and gives the columns it documents") {
  CHECK(queries.size() >= 16);
  QueryArguments samples{{"program", "AWARD"},     {"item", "WS-TARIFF"},
                         {"words", "award"},       {"resource", "AWARD-FILE"},
                         {"parameter", "%limit%"}, {"copybook", "HOUSEHLD"},
                         {"column", "HOUSEHOLD"},  {"rule", "AWARD/calculation/award"},
                         {"from", "AWARD"},        {"to", "NOWHERE"}};
  // Only programs that have versions have a history, and so on; tests/corpus asks every query of whole
  // estates.
  const std::vector<std::string> withoutRows{"parameter-history", "disagreements", "impact-of-column",
                                             "reached-by", "rules-by-confidence"};
  for (const NamedQuery &query : queries) {
    INFO(query.name);
    CHECK_FALSE(query.purpose.empty());
    QueryArguments arguments;
    for (const QueryParameter &parameter : query.parameters) {
      CHECK_FALSE(parameter.purpose.empty());
      for (const auto &sample : samples)
        if (!parameter.defaultValue && sample.first == parameter.name)
          arguments.push_back(sample);
    }
    auto table = runQuery(*reader, query, arguments);
    INFO((table ? "" : table.error().message));
    REQUIRE(table.has_value());
    std::vector<std::string> documented;
    for (const QueryColumn &column : query.columns)
      documented.push_back(column.name);
    CHECK(table->columns == documented);
    CHECK(table->rows.empty() == (std::ranges::find(withoutRows, query.name) != withoutRows.end()));
  }
}

TEST_CASE_METHOD(Fixture, "Named queries answer") {
  CHECK(answer("rules-by-kind") == "category,kind,rules,programs,confidence\n"
                                   "business,action,1,1,0.9\n"
                                   "business,calculation,2,1,0.9\n"
                                   "business,decision,5,2,0.89\n"
                                   "business,validation,2,1,0.9\n"
                                   "technical,action,1,1,0.6\n");
  CHECK(answer("ledger-share") == "program,statements,rule,flow,technical,unreachable,unread\n"
                                  "AWARD,18,55.6,0.0,38.9,0.0,5.6\n"
                                  "band_of,3,66.7,0.0,0.0,33.3,0.0\n");
  CHECK(answer("who-writes-item", {{"item", "hh-award"}}) ==
        "item,by,program,how,file,line\n"
        "HOUSEHOLD.HH-AWARD,rule,AWARD,HH-AWARD := 0,src/AWARD.cbl,26\n"
        "HOUSEHOLD.HH-AWARD,flow,AWARD,compute from AWARD.WS-TARIFF,src/AWARD.cbl,42\n"
        "HOUSEHOLD.HH-AWARD,flow,AWARD,compute from HOUSEHOLD.HH-STANDARD,src/AWARD.cbl,42\n"
        "HOUSEHOLD.HH-AWARD,rule,AWARD,HH-AWARD := HH-STANDARD - WS-TARIFF,src/AWARD.cbl,42\n");
  CHECK(answer("lineage-up", {{"item", "HH-AWARD"}}) ==
        "target_item,kind,source_item,program,file,line\n"
        "AWARD.WS-TARIFF,compute,HOUSEHOLD.HH-CAPITAL,AWARD,src/AWARD.cbl,29\n"
        "HOUSEHOLD.HH-AWARD,compute,AWARD.WS-TARIFF,AWARD,src/AWARD.cbl,42\n"
        "HOUSEHOLD.HH-AWARD,compute,HOUSEHOLD.HH-STANDARD,AWARD,src/AWARD.cbl,42\n");
  CHECK(answer("lineage-down", {{"item", "WS-TARIFF"}}) ==
        "source_item,kind,target_item,program,file,line\n"
        "AWARD.WS-TARIFF,compute,HOUSEHOLD.HH-AWARD,AWARD,src/AWARD.cbl,42\n"
        "HOUSEHOLD,io,AWARD-RECORD,AWARD,src/AWARD.cbl,43\n"
        "HOUSEHOLD.HH-AWARD,part,HOUSEHOLD,,cpy/HOUSEHLD.cpy,8\n");
  CHECK(answer("unread") == "file,line,what,reason\n"
                            "src/AWARD.cbl,46,unread statement,statement not understood\n"
                            "src/logo.gif,,skipped file,binary file\n"
                            "src/torn.cbl,,partial file,1 statement not understood\n");
  for (std::string_view query : {"search", "search-rules"})
    CHECK(answer(query, {{"words", "\"return code\" 13"}}).find("AWARD/validation/children") !=
          std::string::npos);
  CHECK(answer("search", {{"words", "entitle*"}, {"kind", "comment"}}) ==
        "kind,id,text,file,line\ncomment,,Capital over the upper limit ends entitlement.,src/AWARD.cbl,24\n");
}

TEST_CASE_METHOD(Fixture, "fail: a parameter that must be given, a name nobody has") {
  CHECK(answer("rules-of-program") ==
        "the query 'rules-of-program' needs the parameter 'program': id or name of the "
        "program");
  CHECK(unknownQueryMessage(queries, "rule-by-kind") ==
        "there is no query named 'rule-by-kind'; is it 'rules-by-kind'?");
  CHECK(unknownQueryMessage(queries, "zebra-stripes") == "there is no query named 'zebra-stripes'");
  CHECK(didYouMean("net-pai", {"GROSS-PAY", "NET-PAY", "NET-PAID", "NET-PAY"}) ==
        "; is it 'NET-PAID' or 'NET-PAY'?");
  CHECK(didYouMean("PAY", {"GROSS-PAY", "TAX"}) == "; is it 'GROSS-PAY'?");
  CHECK(didYouMean("", {"TAX"}).empty());
}

TEST_CASE("What people type is a full-text expression, whatever signs it has") {
  CHECK(searchExpression("late payment") == "\"late\" AND \"payment\"");
  CHECK(searchExpression("NET-PAY* OR \"gross pay\"") == "\"NET-PAY*\" * OR \"gross pay\"");
  CHECK(searchExpression("(a OR b) NOT c") == "( \"a\" OR \"b\" ) NOT \"c\"");
  CHECK(searchExpression("(a b") == "\"a\" AND \"b\"");
  CHECK(searchExpression("a AND") == "\"a\"");
  CHECK(searchExpression("OR") == "");
  CHECK(searchExpression("- ( ) \" *") == "");
  CHECK(searchExpression("col:umn ^x {y}") == "\"col:umn\" AND \"^x\" AND \"{y}\"");
  CHECK(searchExpression("\"open end") == "\"open end\"");
}

TEST_CASE("Values go to parameters by name or in order") {
  NamedQuery query =
      parseQuery("x", "-- X.\n-- :kind = ''   kind\n-- :item   item\n-- :words ~ words\nSELECT 1");
  CHECK(query.parameters[2].isSearch);
  CHECK(bindArguments(query, {"A", "B"}) == QueryArguments{{"item", "A"}, {"words", "B"}});
  CHECK(bindArguments(query, {"kind=k", "words=w", "A"}) ==
        QueryArguments{{"kind", "k"}, {"words", "w"}, {"item", "A"}});
  CHECK(bindArguments(query, {"A=1", "B", "C"}) ==
        QueryArguments{{"item", "A=1"}, {"words", "B"}, {"kind", "C"}});
  CHECK(bindArguments(query, {"A", "B", "C", "D"}).back().first == "D");
  CHECK(bindArguments(query, {"A", "B", "frob=1"}).back().first == "frob");
}

TEST_CASE("Queries of a folder join the others") {
  MemoryFileSystem files;
  files.add("q/mine.sql", "-- Mine.\n-- Example: tacit query mine\nSELECT 1");
  files.add("q/rules-by-kind.sql", "-- Other.\nSELECT 2");
  files.add("q/note.txt", "no query");
  std::vector<NamedQuery> queries = namedQueries();
  std::size_t count = queries.size();
  REQUIRE(addQueries(files, "q", queries).has_value());
  CHECK(queries.size() == count + 1);
  CHECK(findQuery(queries, "mine")->example == "tacit query mine");
  CHECK(findQuery(queries, "rules-by-kind")->purpose == "Other.");
  CHECK(addQueries(files, "none", queries).error().message.find("'none'") != std::string::npos);
  files.add("r/two words.sql", "SELECT 1");
  CHECK(addQueries(files, "r", queries).error().message.find("has a blank") != std::string::npos);
}

TEST_CASE("A mistake in SQL is pointed at") {
  CHECK(pointAt("SELECT a,\n  frob\nFROM x", 12) == "    frob\n    ^\n");
  CHECK(pointAt("SELECT '\x1B', x", 12) == "  SELECT '\\x1b', x\n                 ^\n");
  CHECK(pointAt("x", 99) == "  x\n   ^\n");
}

TEST_CASE("A query's leading comment is its documentation") {
  NamedQuery query =
      parseQuery("x", "-- One\n-- two.\n-- :item   which item\n-- :n = 10 how many\n-- :k = '' any\n"
                      "-- = a   first\nSELECT 1 -- not this\n");
  CHECK(query.purpose == "One two.");
  REQUIRE(query.parameters.size() == 3);
  CHECK(query.parameters[0].name == "item");
  CHECK_FALSE(query.parameters[0].defaultValue.has_value());
  CHECK(query.parameters[1].defaultValue == "10");
  CHECK(query.parameters[1].purpose == "how many");
  CHECK(query.parameters[2].defaultValue == "");
  REQUIRE(query.columns.size() == 1);
  CHECK(query.columns[0].purpose == "first");
}
