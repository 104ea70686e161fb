#include "SampleUnits.h"

#include "tacit/Support/Hash.h"

#include <algorithm>

namespace tacit::test {

static constexpr std::string_view AwardSource = R"(       IDENTIFICATION DIVISION.
       PROGRAM-ID. AWARD.
      * Works out the monthly award of one household.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY HOUSEHLD.
       01  WS-TARIFF               PIC 9(5)V99 COMP-3.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-CHECK
           PERFORM 2000-CAPITAL
           PERFORM 3000-AWARD
           GOBACK.
       1000-CHECK.
           IF HH-AGE NOT NUMERIC
              MOVE 12 TO RC-CODE
              GO TO 9999-EXIT
           END-IF.
           IF HH-CHILDREN > 15
              MOVE 13 TO RC-CODE
              GO TO 9999-EXIT
           END-IF.
       2000-CAPITAL.
      * Capital over the upper limit ends entitlement.
           IF HH-CAPITAL > 16000
              MOVE 0 TO HH-AWARD
           ELSE
              IF HH-CAPITAL > 6000
                 COMPUTE WS-TARIFF ROUNDED =
                    (HH-CAPITAL - 6000) / 250 * 4.35
              END-IF
           END-IF.
       3000-AWARD.
           EVALUATE TRUE
              WHEN HH-SINGLE AND HH-AGE < 25
                 MOVE 292.11 TO HH-STANDARD
              WHEN HH-SINGLE
                 MOVE 368.74 TO HH-STANDARD
              WHEN OTHER
                 MOVE 578.82 TO HH-STANDARD
           END-EVALUATE
           COMPUTE HH-AWARD = HH-STANDARD - WS-TARIFF
           WRITE AWARD-RECORD FROM HOUSEHOLD
           DISPLAY '<script>alert(1)</script> & done'.
       9999-EXIT.
           EXIT.
)";

static constexpr std::string_view CopybookSource = R"(       01  HOUSEHOLD.
           05  HH-AGE              PIC 9(3).
           05  HH-STATUS           PIC X.
               88  HH-SINGLE       VALUE 'S'.
           05  HH-CHILDREN         PIC 99.
           05  HH-CAPITAL          PIC 9(7)V99.
           05  HH-STANDARD         PIC 9(5)V99.
           05  HH-AWARD            PIC 9(5)V99.
       01  RC-CODE                 PIC 99.
)";

static constexpr std::string_view BandSource = R"(/* Council tax bands. */
int band_of(long value) {
  if (value <= 40000)
    return 'A';
  return 'H';
}
)";

static FileRow fileRow(Arena &arena, std::string_view path, Language language, std::string_view format,
                       std::string_view source, ReadStatus status = ReadStatus::Read,
                       std::string_view reason = {}) {
  std::uint32_t lines = 0;
  for (char c : source)
    lines += c == '\n';
  return {path, language, format, lines, source.size(), arena.intern(sha256(source)), status, reason};
}

static ItemRow householdItem(std::string_view id, std::string_view name, std::string_view type,
                             std::uint32_t offset, std::uint32_t size, std::string_view words,
                             std::uint32_t line) {
  return {id,     "",   name,        id, "elementary", type,
          offset, size, "HOUSEHOLD", "", words,        {"cpy/HOUSEHLD.cpy", line, line}};
}

static void addHousehold(Knowledge &unit) {
  unit.files.push_back(fileRow(unit.arena, "cpy/HOUSEHLD.cpy", Language::Copybook, "fixed", CopybookSource));
  unit.sources.push_back({"cpy/HOUSEHLD.cpy", CopybookSource});
  unit.items = {
      {"HOUSEHOLD",
       "",
       "HOUSEHOLD",
       "HOUSEHOLD",
       "group",
       "",
       0,
       29,
       "",
       "",
       "household",
       {"cpy/HOUSEHLD.cpy", 1, 8}},
      householdItem("HOUSEHOLD.HH-AGE", "HH-AGE", "9(3) DISPLAY", 0, 3, "age", 2),
      householdItem("HOUSEHOLD.HH-STATUS", "HH-STATUS", "X DISPLAY", 3, 1, "status", 3),
      {"HOUSEHOLD.HH-STATUS.HH-SINGLE",
       "",
       "HH-SINGLE",
       "HOUSEHOLD.HH-STATUS.HH-SINGLE",
       "condition-name",
       "",
       3,
       1,
       "HOUSEHOLD.HH-STATUS",
       "'S'",
       "single",
       {"cpy/HOUSEHLD.cpy", 4, 4}},
      householdItem("HOUSEHOLD.HH-CHILDREN", "HH-CHILDREN", "99 DISPLAY", 4, 2, "number of children", 5),
      householdItem("HOUSEHOLD.HH-CAPITAL", "HH-CAPITAL", "9(7)V99 DISPLAY", 6, 9, "capital", 6),
      householdItem("HOUSEHOLD.HH-STANDARD", "HH-STANDARD", "9(5)V99 DISPLAY", 15, 7, "standard allowance",
                    7),
      householdItem("HOUSEHOLD.HH-AWARD", "HH-AWARD", "9(5)V99 DISPLAY", 22, 7, "award", 8),
      {"RC-CODE",
       "",
       "RC-CODE",
       "RC-CODE",
       "elementary",
       "99 DISPLAY",
       0,
       2,
       "",
       "",
       "return code",
       {"cpy/HOUSEHLD.cpy", 9, 9}},
  };
}

static LineRange award(std::uint32_t line, std::uint32_t endLine = 0) {
  return {"src/AWARD.cbl", line, endLine == 0 ? line : endLine};
}

static void addAwardRules(Knowledge &unit) {
  auto rule = [&](std::string_view id, RuleKind kind, std::string_view paragraph, std::string_view title,
                  std::string_view statement, std::string_view guard, std::string_view effect,
                  std::string_view target, LineRange at, std::string_view group, std::string_view reasons) {
    RuleRow row;
    row.rule = id;
    row.kind = kind;
    row.program = "AWARD";
    row.unit = paragraph;
    row.title = title;
    row.statement = statement;
    row.guard = guard;
    row.effect = effect;
    row.target = target;
    row.at = at;
    row.confidence = 0.9;
    row.groupId = group;
    if (!group.empty()) {
      row.groupOrder =
          1 + static_cast<std::uint32_t>(std::ranges::count(unit.rules, group, &RuleRow::groupId));
      unit.conditions.push_back({row.rule, 1, target, guard});
    }
    row.reasons = reasons;
    unit.rules.push_back(row);
  };
  constexpr std::string_view Checks = "AWARD/group/checks";
  constexpr std::string_view Standard = "AWARD/group/standard";
  unit.groups = {
      {Checks, GroupKind::ValidationList, "AWARD", "Checks of the household", award(15, 22), "RC-CODE",
       HitPolicy::First, Otherwise::Value, "", "RC-CODE := 0", award(14)},
      {Standard,
       GroupKind::DecisionTable,
       "AWARD",
       "Standard allowance",
       award(34, 41),
       "HH-STANDARD",
       HitPolicy::Unique,
       Otherwise::Rule,
       "AWARD/decision/standard-other",
       "",
       {}},
  };
  rule("AWARD/validation/age", RuleKind::Validation, "1000-CHECK", "Reject: age",
       "Reject the household with return code 12 when the age is not numeric.", "HH-AGE IS NOT NUMERIC",
       "RC-CODE := 12", "RC-CODE", award(16), Checks,
       "effect sets a return code; guard tests an input field");
  rule("AWARD/validation/children", RuleKind::Validation, "1000-CHECK", "Reject: number of children",
       "Reject the household with return code 13 when the number of children is greater than 15.",
       "HH-CHILDREN > 15", "RC-CODE := 13", "RC-CODE", award(20), Checks,
       "effect sets a return code; guard tests an input field");
  unit.rules.back().assumes = "HH-AGE IS NUMERIC";
  rule("AWARD/decision/no-award", RuleKind::Decision, "2000-CAPITAL", "Award",
       "Set the award to 0 when the capital is greater than 16000.", "HH-CAPITAL > 16000", "HH-AWARD := 0",
       "HH-AWARD", award(26), "", "effect reaches the output record");
  rule("AWARD/calculation/tariff", RuleKind::Calculation, "2000-CAPITAL", "Tariff income",
       "Work out the tariff income as (capital - 6000) / 250 * 4.35, rounded, when the capital is greater "
       "than 6000 and "
       "at most 16000.",
       "HH-CAPITAL > 6000 AND HH-CAPITAL <= 16000", "WS-TARIFF := ROUND((HH-CAPITAL - 6000) / 250 * 4.35)",
       "WS-TARIFF", award(29, 30), "", "arithmetic on an amount");
  rule("AWARD/decision/standard-young", RuleKind::Decision, "3000-AWARD", "Standard allowance",
       "Set the standard allowance to 292.11 when the household is single and the age is less than 25.",
       "HH-SINGLE (HH-STATUS = 'S') AND HH-AGE < 25", "HH-STANDARD := 292.11", "HH-STANDARD", award(36),
       Standard, "effect reaches the output record");
  rule("AWARD/decision/standard-single", RuleKind::Decision, "3000-AWARD", "Standard allowance",
       "Set the standard allowance to 368.74 when the household is single and the age is at least 25.",
       "HH-SINGLE (HH-STATUS = 'S') AND HH-AGE >= 25", "HH-STANDARD := 368.74", "HH-STANDARD", award(38),
       Standard, "effect reaches the output record");
  rule("AWARD/decision/standard-other", RuleKind::Decision, "3000-AWARD", "Standard allowance",
       "Set the standard allowance to 578.82 when the household is not single.",
       "NOT HH-SINGLE (HH-STATUS = 'S')", "HH-STANDARD := 578.82", "HH-STANDARD", award(40), Standard,
       "effect reaches the output record");
  rule("AWARD/calculation/award", RuleKind::Calculation, "3000-AWARD", "Award",
       "Work out the award as the standard allowance less the tariff income.", "",
       "HH-AWARD := HH-STANDARD - WS-TARIFF", "HH-AWARD", award(42), "",
       "arithmetic on an amount; effect reaches the output record");
  rule("AWARD/action/write", RuleKind::Action, "3000-AWARD", "Write the award record",
       "Write the award record.", "", "WRITE AWARD-RECORD", "AWARD-RECORD", award(43), "",
       "a record leaves the program");
  rule("AWARD/action/display", RuleKind::Action, "3000-AWARD", "Display <script>",
       "Display '<script>alert(1)</script> & done'.", "", "DISPLAY '<script>alert(1)</script> & done'", "",
       award(44), "", "logging");
  unit.rules.back().category = Category::Technical;
  unit.rules.back().confidence = 0.6;
  unit.rules.back().context = "0000-MAIN performs 3000-AWARD";
  for (const RuleRow &row : unit.rules)
    unit.evidence.push_back({row.rule, EvidenceRole::Effect, row.at, ""});
  unit.evidence.push_back({"AWARD/validation/age", EvidenceRole::Guard, award(15), ""});
  unit.evidence.push_back(
      {"AWARD/validation/age", EvidenceRole::Definition, {"cpy/HOUSEHLD.cpy", 2, 2}, "src/AWARD.cbl:6"});
  unit.evidence.push_back({"AWARD/decision/no-award", EvidenceRole::Comment, award(24), ""});
  unit.evidence.push_back({"AWARD/decision/no-award", EvidenceRole::Guard, award(25), ""});
  unit.evidence.push_back({"AWARD/calculation/tariff", EvidenceRole::Guard, award(28), ""});
  unit.ruleItems = {
      {"AWARD/validation/age", "HOUSEHOLD.HH-AGE", ItemRole::Tests},
      {"AWARD/validation/age", "RC-CODE", ItemRole::Writes},
      {"AWARD/validation/children", "HOUSEHOLD.HH-CHILDREN", ItemRole::Tests},
      {"AWARD/validation/children", "RC-CODE", ItemRole::Writes},
      {"AWARD/decision/no-award", "HOUSEHOLD.HH-CAPITAL", ItemRole::Tests},
      {"AWARD/decision/no-award", "HOUSEHOLD.HH-AWARD", ItemRole::Writes},
      {"AWARD/calculation/tariff", "HOUSEHOLD.HH-CAPITAL", ItemRole::Tests},
      {"AWARD/calculation/tariff", "HOUSEHOLD.HH-CAPITAL", ItemRole::Reads, "HOUSEHOLD.HH-STANDARD",
       award(28)},
      {"AWARD/calculation/tariff", "AWARD.WS-TARIFF", ItemRole::Writes},
      {"AWARD/decision/standard-young", "HOUSEHOLD.HH-AGE", ItemRole::Tests},
      {"AWARD/decision/standard-young", "HOUSEHOLD.HH-STATUS.HH-SINGLE", ItemRole::Tests},
      {"AWARD/decision/standard-young", "HOUSEHOLD.HH-STANDARD", ItemRole::Writes},
      {"AWARD/decision/standard-single", "HOUSEHOLD.HH-STANDARD", ItemRole::Writes},
      {"AWARD/decision/standard-other", "HOUSEHOLD.HH-STANDARD", ItemRole::Writes},
      {"AWARD/calculation/award", "HOUSEHOLD.HH-STANDARD", ItemRole::Reads},
      {"AWARD/calculation/award", "AWARD.WS-TARIFF", ItemRole::Reads},
      {"AWARD/calculation/award", "HOUSEHOLD.HH-AWARD", ItemRole::Writes},
      {"AWARD/action/write", "AWARD-RECORD",
       ItemRole::Reads}, // Declared nowhere: becomes an unresolved item.
  };
}

static Knowledge awardUnit() {
  Knowledge unit;
  unit.files.push_back(fileRow(unit.arena, "src/AWARD.cbl", Language::Cobol, "fixed", AwardSource));
  unit.sources.push_back({"src/AWARD.cbl", AwardSource});
  addHousehold(unit);
  unit.programs.push_back({"AWARD", "AWARD", "cobol", "batch", award(2, 46),
                           "Checks a household and works out its monthly award.", 18});
  unit.items.push_back({"AWARD.WS-TARIFF", "AWARD", "WS-TARIFF", "WS-TARIFF", "elementary", "9(5)V99 COMP-3",
                        0, 4, "", "", "tariff income", award(7), 77, 3, 12});
  addAwardRules(unit);
  unit.flows = {
      {"HOUSEHOLD.HH-CAPITAL", "AWARD.WS-TARIFF", FlowKind::Compute, "AWARD", award(29, 30)},
      {"AWARD.WS-TARIFF", "HOUSEHOLD.HH-AWARD", FlowKind::Compute, "AWARD", award(42)},
      {"HOUSEHOLD.HH-STANDARD", "HOUSEHOLD.HH-AWARD", FlowKind::Compute, "AWARD", award(42)},
      {"HOUSEHOLD", "AWARD-RECORD", FlowKind::Io, "AWARD", award(43)},
  };
  unit.accesses = {{"AWARD", "AWARD-FILE", "file", "create", "HH-AGE,HH-AWARD", award(43)}};
  unit.calls = {
      {"AWARD.0000-MAIN", "AWARD.1000-CHECK", "perform", true, "", award(10)},
      {"AWARD.0000-MAIN", "AWARD.2000-CAPITAL", "perform", true, "", award(11)},
      {"AWARD.0000-MAIN", "AWARD.3000-AWARD", "perform", true, "", award(12)},
      {"AWARD", "PAYSUB", "call", false, "no source of this name was read", award(12)},
  };
  auto ledger = [&](std::uint32_t line, Disposition disposition, std::string_view reason,
                    std::string_view rule) {
    unit.ledger.push_back({"AWARD", award(line), disposition, reason, rule});
  };
  for (std::uint32_t line : {10U, 11U, 12U, 13U})
    ledger(line, Disposition::Technical, "control transfer", "");
  ledger(15, Disposition::Rule, "", "AWARD/validation/age");
  ledger(16, Disposition::Rule, "", "AWARD/validation/age");
  ledger(17, Disposition::Technical, "control transfer", "");
  ledger(19, Disposition::Rule, "", "AWARD/validation/children");
  ledger(20, Disposition::Rule, "", "AWARD/validation/children");
  ledger(21, Disposition::Technical, "control transfer", "");
  ledger(25, Disposition::Rule, "", "AWARD/decision/no-award");
  ledger(26, Disposition::Rule, "", "AWARD/decision/no-award");
  ledger(29, Disposition::Rule, "", "AWARD/calculation/tariff");
  ledger(34, Disposition::Rule, "", "AWARD/decision/standard-young");
  ledger(42, Disposition::Rule, "", "AWARD/calculation/award");
  ledger(43, Disposition::Rule, "", "AWARD/action/write");
  ledger(44, Disposition::Technical, "logging", "AWARD/action/display");
  ledger(46, Disposition::Unread, "statement not understood", "");
  unit.parameters = {
      {"capital upper limit", "16000", "GBP", ParameterKind::Threshold, "AWARD", award(25),
       "AWARD/decision/no-award"},
      {"tariff income rate", "4.35", "GBP", ParameterKind::Rate, "AWARD", award(30),
       "AWARD/calculation/tariff"},
  };
  unit.findings = {
      {"F-AWARD-1", FindingKind::RepeatedRule, FindingSeverity::Note, "Stated 2 times: Award",
       "HH-AWARD := 0 stands at 2 places; a change has to be made at each of them.", "", "AWARD", award(26)},
      {"F-AWARD-2", FindingKind::UnreachableCode, FindingSeverity::Warning,
       "Code in 9999-EXIT that never runs",
       "1 statement of 9999-EXIT can never run: <b>nothing</b> jumps to it.", "", "AWARD", award(46)}};
  unit.findingEvidence = {
      {"F-AWARD-1", FindingRole::Subject, award(26), "AWARD/decision/no-award", "HOUSEHOLD.HH-AWARD"},
      {"F-AWARD-1", FindingRole::Other, award(42), "AWARD/calculation/award", "HOUSEHOLD.HH-AWARD"},
      {"F-AWARD-2", FindingRole::Subject, award(46), "", ""}};
  unit.terms = {{"HH", "household", TermSource::Glossary, ""},
                {"HH-CAPITAL", "capital", TermSource::Comment, "HOUSEHOLD.HH-CAPITAL"}};
  unit.comments = {{award(3), "Works out the monthly award of one household."},
                   {award(24), "Capital over the upper limit ends entitlement."}};
  unit.missing = {{"PAYSUB", "program", "AWARD", 1, 2}};
  unit.diagnostics = {{"missing-program",
                       Severity::Warning,
                       "program 'PAYSUB' was not found",
                       {"src/AWARD.cbl", 12, 12},
                       {}}};
  return unit;
}

static Knowledge bandUnit() {
  Knowledge unit;
  unit.files.push_back(fileRow(unit.arena, "src/band.c", Language::C, "", BandSource));
  unit.files.push_back(
      {"src/logo.gif", Language::Binary, "", 0, 512, "", ReadStatus::Skipped, "binary file"});
  unit.files.push_back({"src/torn.cbl", Language::Cobol, "fixed", 3, 90, "", ReadStatus::Partial,
                        "1 statement not understood"});
  unit.sources.push_back({"src/band.c", BandSource});
  addHousehold(unit); // The copybook's rows again, as any second unit that reads it brings them.
  unit.programs.push_back(
      {"band_of", "band_of", "c", "function", {"src/band.c", 2, 6}, "Finds the band.", 3});
  RuleRow row;
  row.rule = "band_of/decision/a";
  row.program = "band_of";
  row.unit = "band_of";
  row.title = "Band";
  row.statement = "Return 'A' when the value is at most 40000.";
  row.guard = "value <= 40000";
  row.effect = "return 'A'";
  row.target = "band_of()";
  row.at = {"src/band.c", 4, 4};
  row.confidence = 0.85;
  row.reasons = "result of a function";
  unit.rules.push_back(row);
  unit.evidence.push_back({row.rule, EvidenceRole::Effect, row.at, ""});
  unit.evidence.push_back({row.rule, EvidenceRole::Guard, {"src/band.c", 3, 3}, ""});
  unit.ledger = {{"band_of", {"src/band.c", 3, 3}, Disposition::Rule, "", row.rule},
                 {"band_of", {"src/band.c", 4, 4}, Disposition::Rule, "", row.rule},
                 {"band_of", {"src/band.c", 5, 5}, Disposition::Unreachable, "never", ""}};
  return unit;
}

std::vector<Knowledge> sampleUnits() {
  std::vector<Knowledge> units;
  units.push_back(awardUnit());
  units.push_back(bandUnit());
  return units;
}

} // namespace tacit::test
