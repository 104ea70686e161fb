#include "tacit/Words/Names.h"
#include "tacit/Words/Phrases.h"

#include <catch2/catch.hpp>

using namespace tacit;

TEST_CASE("Names become words part by part", "[words]") {
  Names names({});
  CHECK(names.words("WS-TOT-AMT") == "total amount");
  CHECK(names.words("taxableIncome") == "taxable income");
  CHECK(names.words("XQZ-AMT") == "XQZ amount");
  CHECK(names.words("CUST-NO") == "customer number");
  CHECK(names.words("NO-CHANGES") == "no changes");
}

TEST_CASE("Two parts say what neither says alone; what stands for several things is left as it is", "[words]") {
  Names names({});
  CHECK(names.words("DIS-INT-RATE") == "dis interest rate");
  CHECK(names.words("REVIEW-DATE-INT") == "review date int");
  CHECK(names.words("yourSocSec") == "your social security");
  CHECK(names.words("USER-SEC-FILE") == "user sec file");
  CHECK(names.words("BIRTH-DATE-MM") == "birth date month");
}

TEST_CASE("The glossary goes before the abbreviations", "[words]") {
  Names names({{"no", "ordinal"}, {"WS_TOT_AMT", "grand total"}});
  CHECK(names.words("CUST-NO") == "customer ordinal");
  CHECK(names.words("WS-TOT-AMT") == "grand total");
  CHECK(names.isInGlossary("ws-tot-amt"));
  CHECK_FALSE(names.isInGlossary("TOT-AMT"));
}

TEST_CASE("A comment names an item if it spells the name out", "[words]") {
  Names names({});
  CHECK(names.fits("MERCITY", "Merchant city"));
  CHECK(names.fits("WS-MER-CTY-ID", "* Merchant city id."));
  CHECK_FALSE(names.fits("MERCITY", "Changed for release 7"));
  CHECK_FALSE(names.fits("MERCITY", "Merchant"));
  CHECK_FALSE(names.fits("MERCITY", "merchant city, see MERTAB"));
}

TEST_CASE("Phrases put their operands in place", "[words]") {
  auto operand = [](std::size_t at) { return std::string(1, static_cast<char>('a' + at)); };
  CHECK(phraseOf("strncmp", PhraseKind::Zero, 3, operand) == "the first c characters of a are those of b");
  CHECK(phraseOf("MAX", PhraseKind::Value, 3, operand) == "the highest of a, b and c");
  CHECK_FALSE(phraseOf("strncmp", PhraseKind::Zero, 2, operand));
  CHECK_FALSE(phraseOf("award", PhraseKind::Value, 1, operand));
}
