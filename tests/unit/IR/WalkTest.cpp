#include "tacit/IR/Walk.h"

#include "support/IrText.h"

#include <fmt/format.h>

using namespace tacit;
using namespace tacit::ir;

static constexpr std::string_view Items =
    "type t0 pointer\nitem %0:A\nitem %1:B\nitem %2:C\nitem %3:P type=t0\n"
    "item %4:S\ncondition c0:ON item=%1\nresource r0:F status=%4\n";

/// What the one statement \p text uses: `r` read, `w` write, `m` may write, `a` address; `*` after a partial
/// write.
static std::string usesOf(std::string_view text) {
  const TranslationUnit unit = unitOf(std::string(Items) + "procedure p0 {\n" + std::string(text) + "\n}\n");
  std::vector<ItemUse> uses;
  appendUses(unit, unit.statements[unit.procedures[ProcedureId(std::uint32_t{0})].body[0]], uses);
  std::string result;
  for (const ItemUse &use : uses)
    result += fmt::format("{}{}{}{}", result.empty() ? "" : " ", "rwma"[static_cast<std::size_t>(use.kind)],
                          use.item.isValid() ? unit.items[use.item].name : "?", use.isPartial ? "*" : "");
  return result;
}

TEST_CASE("Statements tell what they read and write") {
  CHECK(usesOf("assign assignments=[{target=%1 value=(add %0 %2)} {target=%2 value=%0}]") ==
        "rA rC wB rA wC");
  CHECK(usesOf("assign assignments=[{target=%1[%0] value=1}]") == "rA wB*");
  CHECK(usesOf("assign assignments=[{target=(slice %1 %0 1) value=%1}]") == "rB rA wB*");
  CHECK(usesOf("assign assignments=[{target=(dereference %3) value=1}]") == "rP w?");
  CHECK(usesOf("assign assignments=[{target=(element %3 %0) value=1}]") == "rA rP w?*");
  CHECK(usesOf("assign assignments=[{target=(element %1 %0) value=1}]") == "rA wB*");
  CHECK(usesOf("assign assignments=[{target=(member ref=%2 %0) value=(member ref=%1 %0[%4])}]") ==
        "rB rS wC");
  CHECK(usesOf("assign assignments=[{target=(member ref=%2 (dereference %3)) value=1}]") == "rP wC");
  CHECK(usesOf("assign assignments=[{target=%2 value=(address-of %0[%1])}]") == "aA rB wC");
  CHECK(usesOf("assign assignments=[{target=(condition-name ref=c0) value=true}]") == "wB");
  CHECK(usesOf("if condition=(condition-name ref=c0)") == "rB");
  CHECK(usesOf("call callee=X arguments=[{value=%0} {value=%1 mode=content} {value=1}] result=%2") ==
        "rA mA rB wC");
  CHECK(usesOf("io op=read accesses=[{resource=r0}] fills=[%0] key=%1") == "rB wA wS");
  CHECK(usesOf("perform {\ncontrol varying=[{item=%0 from=1 by=1 until=(greater %0 %1)}]\n}") ==
        "wA rA rB rA");
  CHECK(usesOf("opaque mentions=[%0 5]") == "rA mA");
  CHECK(usesOf("exit value=%0") == "rA");
}

TEST_CASE("The walk meets every nested statement in source order") {
  const TranslationUnit unit =
      unitOf("item %0:A\nprogram u0 procedures=[p0]\nprocedure p0 {\n"
             "loop verb=1 {\ncontrol {\ninit {\nnop verb=2\n}\nstep {\nnop verb=4\n}\n}\nnop verb=3\n}\n"
             "if verb=5 {\nthen {\nnop verb=6\n}\nelse {\nnop verb=7\n}\n}\n"
             "io verb=8 {\nhandler outcome=at-end {\nnop verb=9\n}\n}\n"
             "switch verb=a {\ncase {\nnop verb=b\n}\ncase default {\nnop verb=c\n}\n}\n"
             "try verb=d {\nnop verb=e\nhandler outcome=exception {\nnop verb=f\n}\n}\n}\n");
  std::string order;
  forEachStatement(unit, unit.programs[ProgramId(std::uint32_t{0})],
                   [&](StatementId id) { order += unit.statements[id].verb; });
  CHECK(order == "123456789abcdef");
  order.clear();
  forEachStatement(unit, unit.programs[ProgramId(std::uint32_t{0})], [&](StatementId id) {
    order += unit.statements[id].verb;
    return !std::holds_alternative<If>(unit.statements[id].node);
  });
  CHECK(order == "1234589abcdef");
}

TEST_CASE("The walk over expressions goes from left to right and can be kept out") {
  const TranslationUnit unit = unitOf("item %0:A value=(add (multiply 1 2) 3)\n");
  const auto textsOf = [&](bool enter) {
    std::string texts;
    forEachExpr(unit, unit.items[DataItemId(std::uint32_t{0})].initialValue, [&](ExprId id) {
      texts += unit.exprs[id].kind == ExprKind::Binary ? "+" : unit.exprs[id].text;
      return enter;
    });
    return texts;
  };
  CHECK(textsOf(true) == "++123");
  CHECK(textsOf(false) == "+");
}

TEST_CASE("The walk over expressions goes where the visitor says, and no further once the answer is known") {
  const TranslationUnit unit = unitOf("item %0:A value=(add (multiply 1 2) 3)\n");
  const ExprId root = unit.items[DataItemId(std::uint32_t{0})].initialValue;
  std::string texts;
  forEachExpr(unit, root, [&](ExprId id) {
    const Expr &expr = unit.exprs[id];
    texts += expr.kind == ExprKind::Binary ? "+" : expr.text;
    return expr.operands.subspan(expr.operands.size() / 2);
  });
  CHECK(texts == "+3");
  texts.clear();
  CHECK(anyExpr(unit, root, [&](ExprId id) {
    texts += unit.exprs[id].text;
    return unit.exprs[id].text == "1";
  }));
  CHECK(texts == "1");
  CHECK_FALSE(anyExpr(unit, root, [&](ExprId id) { return unit.exprs[id].text == "4"; }));
}
