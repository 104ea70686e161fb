//===- Everything an emitter needs ----------------------------------------------------===//
//
// The content of a store as plain sorted values, joined the way pages need them. Lists refer to each other by
// index. Emitters get this and nothing else: no SQL, no types of the analyses. Texts are those of the store,
// not escaped.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::report {

struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
};

struct File {
  std::string path, language, format, sha256, status, reason;
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;
};

struct Evidence {
  std::string role;
  Place at;
  std::string copiedFrom;
};

/// A data item as a rule uses it.
struct ItemUse {
  static constexpr std::uint32_t NoOrigin = static_cast<std::uint32_t>(-1);
  std::string_view role;
  std::uint32_t item = 0;           ///< Index in `items`.
  std::uint32_t origin = NoOrigin;  ///< The item in which the value entered, if there is just one.
  std::string_view originFile = {}; ///< Where it left that.
  std::uint32_t originLine = 0;

  bool isWritten() const { return role == "writes"; }
  /// Asked for by the guard, also where a carrier stands for it in the unit.
  bool isTested() const { return role == "tests" || role == "decides"; }
};

struct Item {
  std::string item, program, name, qualifiedName, kind, type, parent, initialValue, businessName;
  std::uint64_t byteOffset = 0;
  std::uint64_t byteSize = 0;
  std::uint64_t occurs = 0;   ///< Most occurrences; 0 if it does not repeat.
  std::uint64_t position = 0; ///< In the order of declarations of its source unit.
  Place at;
  unsigned level = 0;             ///< COBOL level number, 0 where there is none.
  unsigned depth = 0;             ///< Ancestors within the store.
  std::vector<std::size_t> rules; ///< That use it, by index.
};

/// One of the conditions that all hold in a guard: a cell of a decision table.
struct Condition {
  std::string subject, test; ///< The subject is empty where several things are asked about.
};

struct Rule {
  std::string rule, kind, category, program, unit, title, statement, guard, effect, target, context, assumes,
      status, groupId, reasons;
  Place at;
  double confidence = 0;
  std::uint64_t groupOrder = 0; ///< In its group, from 1.
  std::vector<Evidence> evidence;
  std::vector<ItemUse> items;
  std::vector<Condition> conditions; ///< Of a rule in a group.
};

struct Group {
  std::string groupId, kind, program, title, target, hitPolicy, otherwise, otherwiseRule, otherwiseEffect;
  Place at;
  Place otherwiseAt;
  std::vector<std::size_t> rules; ///< In order of evaluation.
};

struct Access {
  std::string resource, resourceKind, operations, columns, file;
  std::uint32_t line = 0;        ///< The first place in `file`.
  std::set<std::string> written; ///< Columns or fields that it creates or updates, where they are known.
};

struct Call {
  std::string caller, callee, kind, reason, file;
  std::uint32_t line = 0; ///< The first place in `file`.
  bool isResolved = false;
};

/// Movement of a value from one item to another. Texts live in `ReportModel::texts`.
struct Flow {
  std::uint32_t source = 0; ///< Index in `items`.
  std::uint32_t target = 0;
  std::uint32_t line = 0;
  std::string_view kind, program, file;
};

/// One paragraph or function of a program that runs another of the same program.
struct Perform {
  std::string_view caller, callee;
  std::string file;       ///< Where the first of them stands: a copybook, maybe.
  std::uint32_t line = 0; ///< There.
  std::uint32_t times = 0;
};

/// One way out of a basic block of a paragraph or function; see the view `control_flow`.
struct BlockEdge {
  std::string_view unit, file, leaves, targetUnit, way;
  std::uint32_t block = 0;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
  std::uint32_t target = 0; ///< 0 where control leaves the unit.
};

/// What became of one statement.
struct LedgerLine {
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
  std::uint32_t rule = static_cast<std::uint32_t>(-1); ///< Index in `rules`, if it is part of one.
  std::uint8_t disposition = 0;                        ///< Index in `Ledger::Dispositions`.
  std::string_view reason;
};

struct Term {
  std::string term, businessName, source, item;
};

struct Parameter {
  std::string parameter, value, unit, kind, source, program, rule;
  Place at;
};

/// A place that shows a finding.
struct FindingEvidence {
  std::string role, rule, item; ///< `rule` and `item` are ids, empty where there is none.
  Place at;
};

struct Finding {
  std::string finding, kind, severity, title, statement, assumes, program;
  Place at;
  std::vector<FindingEvidence> evidence;
};

struct Missing {
  std::string name, kind, wantedBy;
  std::uint64_t times = 0;
  std::uint64_t rulesAffected = 0;
  /// A name that no declaration was found for; everything else is something that can be supplied.
  bool isName() const { return kind == "item"; }
};

struct DiagnosticLine {
  std::string file, severity, code, message;
  std::uint32_t line = 0;
};

/// How the statements of a program, or of the whole system, were disposed of.
struct Ledger {
  static constexpr std::array<std::string_view, 5> Dispositions{"rule", "flow", "technical", "unreachable",
                                                                "unread"};
  struct Reason {
    std::string disposition, reason;
    std::uint64_t statements = 0;
  };
  std::array<std::uint64_t, 5> statements{};
  std::vector<Reason> reasons; ///< Most frequent first within a disposition.

  std::uint64_t total() const;
  /// Percent with one decimal, such that the five add up to 100.0 (largest remainder).
  std::array<double, 5> shares() const;
};

struct Program {
  std::string program, name, language, kind, summary, family;
  Place at;
  std::uint64_t statements = 0;
  bool isPartial =
      false; ///< Its file was not read whole, statements are unread, or something it needs is missing.
  std::vector<std::string> whyPartial;
  std::vector<std::size_t> rules; ///< In order of the source.
  std::vector<std::size_t> groups;
  std::vector<std::size_t> parameters;
  std::vector<Access> accesses;
  std::vector<Call> calls;           ///< It makes; one entry a callee and kind, paragraphs left out.
  std::vector<Call> callers;         ///< That invoke it from another program.
  std::vector<Perform> performs;     ///< By caller and first line.
  std::vector<BlockEdge> blockEdges; ///< Unit by unit in order of the source.
  std::vector<Missing> missing;
  Ledger ledger;
};

struct ReportModel {
  std::map<std::string, std::string> meta;
  std::vector<File> files;       ///< By path.
  std::vector<Program> programs; ///< By id. One with an empty id holds the rules that belong to no program.
  std::vector<Rule> rules;       ///< By program, file, line, id.
  std::vector<Group> groups;
  std::vector<Item>
      items; ///< By file, program, position, line, offset, id: records of one program stay together.
  std::vector<Parameter> parameters;
  std::vector<Finding> findings; ///< Warnings first; by kind, file, line, id.
  /// One a name and kind; what can be supplied before names that nothing declares, costliest first;
  /// `wantedBy` lists programs.
  std::vector<Missing> missing;
  std::vector<DiagnosticLine> diagnostics;
  std::vector<Term> terms;                                      ///< By term, words, source.
  std::vector<Flow> flows;                                      ///< By source, target, kind, file, line.
  std::vector<std::uint32_t> flowsByTarget;                     ///< Indexes in `flows`, by target.
  std::map<std::string_view, std::vector<LedgerLine>> ledgerOf; ///< By file; by line.
  std::set<std::string, std::less<>> texts;   ///< What the string_views of the lists above point into.
  std::map<std::string, std::string> sources; ///< Text of each file by path.
  std::map<std::string, std::vector<std::string_view>, std::less<>> lines; ///< Lines of `sources`.
  Ledger ledger;
  /// The store itself, for readers that ask it; empty if it is too large to be copied into a report.
  std::string storeBytes;

  /// How many rules of \p program are of the business.
  std::size_t businessRules(const Program &program) const;
  /// The lines of \p at, fewer if the file has fewer, none if its text is not in the store.
  std::vector<std::string_view> linesOf(const Place &at) const;
  /// What an item is moved to.
  std::span<const Flow> flowsFrom(std::size_t item) const;
  /// What is moved to an item, as indexes in `flows`.
  std::span<const std::uint32_t> flowsTo(std::size_t item) const;
  bool isPartial() const;
};

/// Reads the whole store.
Expected<ReportModel> loadReportModel(const StoreReader &reader);

} // namespace tacit::report
