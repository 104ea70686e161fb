#include "tacit/Query/Query.h"
#include "tacit/Query/Print.h"

#include "support/SampleStore.h"

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
  QueryArguments samples{{"program", "AWARD"}, {"item", "WS-TARIFF"}, {"words", "award"}};
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
    // Only programs that have versions have a history; tests/unit/Store shows one.
    CHECK(table->rows.empty() == (query.name == "parameter-history"));
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
  CHECK(answer("search", {{"words", "\"return code\" 13"}}).find("AWARD/validation/children") !=
        std::string::npos);
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
