//===- The model for machines ------------------------------------------------------------===//
//
// docs/report.schema.json says what is in it and is written beside it. Objects keep the order of their
// members, each element of a list stands on a line of its own, so that two reports can be compared line by
// line.
//
//===-------------------------------------------------------------------------===//
#include "../Emitter.h"

#include "../../PageSet.h"

#include "tacit/Embedded/ReportSchema.h"

#include <nlohmann/json.hpp>

namespace tacit::report {

using Json = nlohmann::ordered_json;

/// Texts that are empty stand for what does not exist.
static void put(Json &object, const char *name, const std::string &text) {
  if (!text.empty())
    object[name] = text;
}

static void put(Json &object, const Place &at) {
  put(object, "file", at.file);
  if (at.line != 0)
    object["line"] = at.line;
  if (at.endLine != 0)
    object["end_line"] = at.endLine;
}

static std::string textOf(const Json &value) {
  // Texts of a store are UTF-8; one that is not must not end the report.
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace {
/// Writes lists one element a line.
class Document {
public:
  void begin(std::string_view name) {
    text_ += (text_.empty() ? "{\n" : ",\n") + textOf(Json(name)) + ":[";
    isFirst_ = true;
  }
  void add(const Json &element) {
    text_ += isFirst_ ? "\n" : ",\n";
    text_ += textOf(element);
    isFirst_ = false;
  }
  void end() { text_ += isFirst_ ? "]" : "\n]"; }
  void member(std::string_view name, const Json &value) {
    text_ += (text_.empty() ? "{\n" : ",\n") + textOf(Json(name)) + ":" + textOf(value);
  }
  std::string take() { return std::move(text_) + "\n}\n"; }

private:
  std::string text_;
  bool isFirst_ = true;
};
} // namespace

static void addRules(Document &out, const ReportModel &model) {
  out.begin("rules");
  for (const Rule &rule : model.rules) {
    Json each;
    each["rule"] = rule.rule;
    each["kind"] = rule.kind;
    each["category"] = rule.category;
    put(each, "program", rule.program);
    put(each, "unit", rule.unit);
    put(each, "title", rule.title);
    put(each, "statement", rule.statement);
    put(each, "guard", rule.guard);
    put(each, "effect", rule.effect);
    put(each, "target", rule.target);
    put(each, "context", rule.context);
    put(each, "assumes", rule.assumes);
    put(each, rule.at);
    each["confidence"] = rule.confidence;
    each["status"] = rule.status;
    put(each, "group_id", rule.groupId);
    put(each, "reasons", rule.reasons);
    each["evidence"] = Json::array();
    for (const Evidence &evidence : rule.evidence) {
      Json line;
      line["role"] = evidence.role;
      put(line, evidence.at);
      put(line, "copied_from", evidence.copiedFrom);
      each["evidence"].push_back(std::move(line));
    }
    each["items"] = Json::array();
    for (const ItemUse &use : rule.items)
      each["items"].push_back({{"item", model.items[use.item].item}, {"role", use.role}});
    out.add(each);
  }
  out.end();
}

static void addGroups(Document &out, const ReportModel &model) {
  out.begin("groups");
  for (const Group &group : model.groups) {
    Json each;
    each["group_id"] = group.groupId;
    each["kind"] = group.kind;
    put(each, "program", group.program);
    put(each, "title", group.title);
    put(each, "target", group.target);
    put(each, "hit_policy", group.hitPolicy);
    put(each, "otherwise", group.otherwise);
    put(each, "otherwise_effect", group.otherwiseEffect);
    put(each, group.at);
    each["rules"] = Json::array();
    for (std::size_t rule : group.rules)
      each["rules"].push_back(model.rules[rule].rule);
    out.add(each);
  }
  out.end();
}

static void addItems(Document &out, const ReportModel &model) {
  out.begin("items");
  for (const Item &item : model.items) {
    Json each;
    each["item"] = item.item;
    put(each, "program", item.program);
    put(each, "name", item.name);
    put(each, "qualified_name", item.qualifiedName);
    put(each, "business_name", item.businessName);
    each["kind"] = item.kind;
    put(each, "type", item.type);
    each["byte_offset"] = item.byteOffset;
    each["byte_size"] = item.byteSize;
    put(each, "parent", item.parent);
    put(each, "initial_value", item.initialValue);
    put(each, item.at);
    out.add(each);
  }
  out.end();
}

static void addParameters(Document &out, const ReportModel &model) {
  out.begin("parameters");
  for (const Parameter &parameter : model.parameters) {
    Json each;
    put(each, "parameter", parameter.parameter);
    put(each, "value", parameter.value);
    put(each, "unit", parameter.unit);
    each["kind"] = parameter.kind;
    each["source"] = parameter.source;
    put(each, "program", parameter.program);
    put(each, parameter.at);
    put(each, "used_by_rule", parameter.rule);
    out.add(each);
  }
  out.end();
}

static Json ledgerOf(const Ledger &ledger) {
  Json counts = Json::object();
  for (std::size_t at = 0; at < Ledger::Dispositions.size(); ++at)
    counts[std::string(Ledger::Dispositions[at])] = ledger.statements[at];
  return counts;
}

static void addPrograms(Document &out, const ReportModel &model) {
  out.begin("programs");
  for (const Program &program : model.programs) {
    Json each;
    each["program"] = program.program;
    put(each, "name", program.name);
    put(each, "language", program.language);
    put(each, "kind", program.kind);
    put(each, "summary", program.summary);
    put(each, program.at);
    each["is_partial"] = program.isPartial;
    each["statements"] = ledgerOf(program.ledger);
    each["accesses"] = Json::array();
    for (const Access &access : program.accesses) {
      Json row;
      row["resource"] = access.resource;
      put(row, "resource_kind", access.resourceKind);
      put(row, "operations", access.operations);
      put(row, "columns", access.columns);
      each["accesses"].push_back(std::move(row));
    }
    each["calls"] = Json::array();
    for (const Call &call : program.calls) {
      Json row;
      row["callee"] = call.callee;
      put(row, "kind", call.kind);
      row["is_resolved"] = call.isResolved;
      put(row, "reason", call.reason);
      each["calls"].push_back(std::move(row));
    }
    out.add(each);
  }
  out.end();
}

static void addFindings(Document &out, const ReportModel &model) {
  out.begin("findings");
  for (const Finding &finding : model.findings) {
    Json each;
    each["finding"] = finding.finding;
    each["kind"] = finding.kind;
    each["severity"] = finding.severity;
    put(each, "title", finding.title);
    put(each, "statement", finding.statement);
    put(each, "assumes", finding.assumes);
    put(each, "program", finding.program);
    put(each, finding.at);
    each["evidence"] = Json::array();
    for (const FindingEvidence &evidence : finding.evidence) {
      Json row;
      row["role"] = evidence.role;
      put(row, evidence.at);
      put(row, "rule", evidence.rule);
      put(row, "item", evidence.item);
      each["evidence"].push_back(std::move(row));
    }
    out.add(each);
  }
  out.end();
}

static void addMissing(Document &out, const ReportModel &model) {
  out.begin("missing");
  for (const Missing &missing : model.missing) {
    Json each;
    each["name"] = missing.name;
    each["kind"] = missing.kind;
    put(each, "wanted_by", missing.wantedBy);
    each["times"] = missing.times;
    each["rules_affected"] = missing.rulesAffected;
    out.add(each);
  }
  out.end();
}

static void addFiles(Document &out, const ReportModel &model) {
  out.begin("files");
  for (const File &file : model.files) {
    Json each;
    each["path"] = file.path;
    each["language"] = file.language;
    put(each, "format", file.format);
    each["lines"] = file.lines;
    each["bytes"] = file.bytes;
    put(each, "sha256", file.sha256);
    each["status"] = file.status;
    put(each, "reason", file.reason);
    out.add(each);
  }
  out.end();
}

static void emit(const ReportModel &model, PageSet &pages) {
  Document out;
  out.member("$schema", "report.schema.json");
  out.member("version", 1);
  out.member("meta", Json(model.meta));
  addFiles(out, model);
  addPrograms(out, model);
  addRules(out, model);
  addGroups(out, model);
  addItems(out, model);
  addParameters(out, model);
  addFindings(out, model);
  addMissing(out, model);
  pages.add("report.json", out.take());
  for (const EmbeddedFile &file : embeddedReportSchema())
    pages.add(file.name, file.content);
}

extern const Emitter emitterJson;
constinit const Emitter emitterJson{"json", "report.json", &emit};

} // namespace tacit::report
