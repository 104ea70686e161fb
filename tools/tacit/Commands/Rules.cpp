#include "StoreCli.h"

#include "tacit/Rules/Knowledge.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <utility>
#include <vector>

namespace tacit {

namespace {
struct RulesArguments : StoreArguments {
  std::string program, kind, category, item, parameter, file, text, status;
  double leastConfidence = 0;
};
} // namespace

/// Column lists: people read a table, programs want everything.
static constexpr std::string_view Shown =
    "r.rule, r.kind, r.category, coalesce(p.name, r.program) AS program, r.unit, "
    "r.file || ':' || r.line AS place, r.statement";
static constexpr std::string_view All =
    "r.rule, r.kind, r.category, r.program, r.unit, r.title, r.statement, r.guard, r.effect, r.target, "
    "r.context, "
    "r.assumes, r.file, r.line, r.end_line, r.confidence, r.status, r.group_id, r.reasons";

static Expected<void> listRules(const RulesArguments &arguments, const StoreReader &reader) {
  if (!arguments.program.empty())
    if (auto known = requireProgram(reader, arguments.program); !known)
      return known;
  if (!arguments.item.empty())
    if (auto known = requireItem(reader, arguments.item); !known)
      return known;
  if (!arguments.parameter.empty())
    if (auto known = requireParameter(reader, arguments.parameter); !known)
      return known;
  bool isForPeople = arguments.format == PrintFormat::Table || arguments.format == PrintFormat::Markdown;
  std::string sql = fmt::format("SELECT {} FROM rule r LEFT JOIN program p ON p.program = r.program WHERE 1",
                                isForPeople ? Shown : All);
  std::vector<std::pair<std::string, std::string>> parameters;
  auto filter = [&](std::string_view name, const std::string &value, std::string_view condition) {
    if (value.empty())
      return;
    sql += fmt::format(" AND {}", condition);
    parameters.emplace_back(name, value);
  };
  filter("program", arguments.program, "(r.program = :program OR p.name IN (:program, upper(:program)))");
  filter("kind", arguments.kind, "r.kind = :kind");
  filter("category", arguments.category, "r.category = :category");
  filter("item", arguments.item,
         "r.rule IN (SELECT u.rule FROM rule_item u JOIN item i ON i.item = u.item WHERE i.item = :item "
         "OR i.name IN (:item, upper(:item)) OR i.qualified_name IN (:item, upper(:item)))");
  filter("parameter", arguments.parameter,
         "r.rule IN (SELECT q.used_by_rule FROM parameter q WHERE q.parameter LIKE :parameter)");
  filter("status", arguments.status, "r.status = :status");
  if (arguments.leastConfidence > 0)
    filter("confidence", fmt::format("{}", arguments.leastConfidence),
           "r.confidence >= CAST(:confidence AS REAL)");
  filter("file", arguments.file, "(r.file = :file OR r.file GLOB :file OR r.file GLOB '*/' || :file)");
  filter("text", arguments.text,
         "instr(lower(r.statement || ' ' || coalesce(r.guard, '') || ' ' || coalesce(r.effect, '')), "
         "lower(:text)) > 0");
  sql += " ORDER BY r.program, r.file, r.line, r.rule";
  auto table = reader.query(sql, parameters);
  if (!table)
    return std::unexpected(table.error());
  writeOut(*table, arguments.format);
  return {};
}

/// Takes the names of an enumeration; \p names lists them for people.
template <typename Enum> static CLI::Validator oneOf(std::string_view names) {
  return CLI::Validator(
      [names](std::string &text) {
        Enum value{};
        return fromText(text, value) ? std::string() : fmt::format("is {}, not '{}'", names, text);
      },
      "", "");
}

void addRulesCommand(CLI::App &app, ExitCode &exitCode);

void addRulesCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<RulesArguments>();
  CLI::App *command = app.add_subcommand("rules", "List business rules");
  command->add_option("--program", arguments->program, "Of this program, by id or name")->type_name("NAME");
  static constexpr const char *Kinds = "calculation, decision, validation, action or constraint";
  static constexpr const char *Categories = "business, technical or presentation";
  command->add_option("--kind", arguments->kind, Kinds)->type_name("KIND")->check(oneOf<RuleKind>(Kinds));
  command->add_option("--category", arguments->category, Categories)
      ->type_name("CATEGORY")
      ->check(oneOf<Category>(Categories));
  command->add_option("--item", arguments->item, "That test, read or write this data item")
      ->type_name("NAME");
  command
      ->add_option("--parameter", arguments->parameter,
                   "That use this business constant, or all whose name holds what stands between % signs")
      ->type_name("NAME");
  static constexpr const char *Statuses = "static, executed, proven or contradicted";
  command->add_option("--status", arguments->status, Statuses)
      ->type_name("STATUS")
      ->check(oneOf<RuleStatus>(Statuses));
  command->add_option("--min-confidence", arguments->leastConfidence, "At least this sure, 0 to 1")
      ->type_name("NUMBER")
      ->check(CLI::Range(0.0, 1.0).description(""));
  command->add_option("--file", arguments->file, "Whose effect stands in files that match")
      ->type_name("GLOB");
  command->add_option("--text", arguments->text, "That contain this text in sentence, guard or effect")
      ->type_name("TEXT");
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit rules --category business --program PAYROLL --format csv");
  command->callback([arguments, &exitCode] {
    exitCode =
        withStore(*arguments, [&](const StoreReader &reader) { return listRules(*arguments, reader); });
  });
}

} // namespace tacit
