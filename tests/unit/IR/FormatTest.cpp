#include "tacit/IR/Format.h"

#include "support/IrText.h"

using namespace tacit;
using namespace tacit::ir;

static constexpr std::string_view Items = "type t0 number spelling=int\n"
                                          "item %0:REC level=1\n"
                                          "item %1:A level=5 parent=%0\n"
                                          "item %2:B level=5 parent=%0\n"
                                          "item %3:OLD level=1\n"
                                          "item %4:B level=5 parent=%3\n"
                                          "item %5:customer storage=local\n"
                                          "item %6:city storage=member parent=%5\n"
                                          "condition c0:IS-OK item=%1\n"
                                          "resource r0:ACCOUNT-FILE\n";

/// The formula of \p expr, in a unit of \p language.
static std::string format(std::string_view expr, std::string_view language = "cobol") {
  const TranslationUnit unit = unitOf(std::string(Items) + "item %7:X value=" + std::string(expr) +
                                          "\nprocedure p0 {\n"
                                          "s0=io verb=READ op=read accesses=[{resource=r0 op=read}]\n"
                                          "s1=assign verb=COMPUTE assignments=[{target=%1 value=0}]\n"
                                          "s2=io verb=\"EXEC SQL\" op=select\n}\n",
                                      language);
  return formatExpr(unit, unit.items[DataItemId(std::uint32_t{7})].initialValue);
}

TEST_CASE("Parentheses stand only where they are needed") {
  CHECK(format("(add %1 (multiply %1 2))") == "A + A * 2");
  CHECK(format("(multiply (add %1 1) 2)") == "(A + 1) * 2");
  CHECK(format("(subtract %1 (subtract 1 2))") == "A - (1 - 2)");
  CHECK(format("(subtract (subtract %1 1) 2)") == "A - 1 - 2");
  CHECK(format("(and (or true false) (not (equal %1 1)))") == "(TRUE OR FALSE) AND NOT A = 1");
  CHECK(format("(and true (and true false))") == "TRUE AND TRUE AND FALSE");
  CHECK(format("(not (and true false))") == "NOT (TRUE AND FALSE)");
  CHECK(format("(power (negate %1) 2)") == "(-A) ** 2");
  CHECK(format("(negate (power %1 2))") == "-(A ** 2)");
  CHECK(format("(negate (negate %1))") == "-(-A)");
  CHECK(format("(equal (equal %1 1) true)") == "(A = 1) = TRUE");
  CHECK(format("(select (less %1 0) (negate %1) %1)") == "IF A < 0 THEN -A ELSE A");
  CHECK(format("(add 1 (select true 1 2))") == "1 + (IF TRUE THEN 1 ELSE 2)");
}

TEST_CASE("Operators and values read as formulas") {
  CHECK(format("(not-equal %1 \"it's\")") == "A <> 'it''s'");
  CHECK(format("(greater-equal %1 -1.50)") == "A >= -1.50");
  CHECK(format("(equal %1 space)") == "A = SPACES");
  CHECK(format("(equal %1 (all \"*\"))") == "A = ALL '*'");
  CHECK(format("(class-test text=numeric %1)") == "A IS NUMERIC");
  CHECK(format("(condition-name ref=c0)") == "IS-OK");
  CHECK(format("(named-constant text=LIMIT 5)") == "LIMIT");
  CHECK(format("(call text=\"FUNCTION MAX\" %1 2)") == "FUNCTION MAX(A, 2)");
  CHECK(format("(slice %1 1 2)") == "A(1:2)");
  CHECK(format("(slice %1[3] 1 -)") == "A(3)(1:)");
  CHECK(format("(integer-divide %1 2)") == "A DIV 2");
  CHECK(format("(integer-divide %1 2)", "c") == "A / 2");
  CHECK(format("(modulo %1 2)", "c") == "A % 2");
  CHECK(format("(unknown text=\"A OF X\")") == "UNKNOWN(A OF X)");
  CHECK(format("\"a\\nb\"") == "'a\\nb'");
}

TEST_CASE("Outcomes name the operation") {
  CHECK(format("(outcome op=invalid-key ref=s0)") == "INVALID KEY on READ ACCOUNT-FILE");
  CHECK(format("(outcome op=size-error ref=s1)") == "SIZE ERROR on COMPUTE A");
  CHECK(format("(outcome op=not-found ref=s2)") == "NOT FOUND on SELECT");
  CHECK(format("(not (outcome op=at-end ref=!))") == "NOT AT END on ?");
}

TEST_CASE("Items are qualified when their name is not enough") {
  CHECK(format("%1:A") == "A");
  CHECK(format("%2:B") == "REC.B");
  CHECK(format("%4:B") == "OLD.B");
  CHECK(format("%2:B[1 %1]") == "REC.B(1, A)");
  CHECK(format("!") == "?");
}

TEST_CASE("C places look like C") {
  CHECK(format("%1:A[1 2]", "c") == "A[1][2]");
  CHECK(format("%6:city", "c") == "customer.city");
  CHECK(format("(member ref=%6 (dereference %1))", "c") == "A->city");
  CHECK(format("(member ref=%6 %1)", "c") == "A.city");
  CHECK(format("(element (dereference %1) 0)", "c") == "(*A)[0]");
  CHECK(format("(address-of %1)", "c") == "&A");
  CHECK(format("(cast#t0 op=explicit (add %1 1))", "c") == "(int) (A + 1)");
  CHECK(format("(multiply (cast op=implicit (add %1 1)) 2)", "c") == "(A + 1) * 2");
  CHECK(format("(aggregate 1 2)", "c") == "{1, 2}");
}

TEST_CASE("Broken and enormous expressions end") {
  CHECK(format("e0=(add 1 e0)").ends_with("..."));
  CHECK(format("e0=(cast op=implicit e0)").ends_with("..."));
  std::string deep;
  for (int depth = 0; depth < 100'000; ++depth)
    deep += "(add 1 ";
  CHECK(format(deep + "1" + std::string(100'000, ')')).size() < 20'000);
}
