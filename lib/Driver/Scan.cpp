#include "tacit/Driver/Scan.h"

#include "Diagnostics.h"
#include "Window.h"
#include "Witness.h"

#include "tacit/FrontEnds/Supplied.h"
#include "tacit/Link/Linker.h"
#include "tacit/Source/Encoding.h"
#include "tacit/Store/Store.h"
#include "tacit/Support/Hash.h"
#include "tacit/Support/Version.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit {

bool ScanSummary::hasFailedInput() const {
  return files[static_cast<std::size_t>(ReadStatus::Failed)] != 0 ||
         std::ranges::any_of(missing,
                             [](const auto &m) { return m.first == "copybook" || m.first == "header"; });
}

namespace {
/// A unit to translate: one of the discovered files and the front-end that claims it.
struct Unit {
  std::size_t file = 0;
  const FrontEnd *frontEnd = nullptr;
};

/// One scan from the finished discovery on.
class Session {
public:
  Session(const FileSystem &fileSystem, const ScanOptions &options, const Discovery &discovery,
          const ScanContext &context, const Witness &witness, StoreWriter &writer, ScanObserver &observer)
      : fileSystem_(fileSystem), options_(options), discovery_(discovery), context_(context),
        witness_(witness), writer_(writer), observer_(observer) {}

  Expected<ScanSummary> run();

private:
  void chooseUnits();
  void storeUnit(std::size_t at, UnitResult result);
  void moveCallsToLinker(Knowledge &knowledge, const std::string &unit);
  void storeOtherFile(const DiscoveredFile &found);
  void storeOtherFiles();
  void storeSupplied(const SourceFile &file);
  void storeLinks();
  void storeMeta();
  void add(const Knowledge &knowledge);
  void setMeta(std::string_view key, std::string_view value);

  const FileSystem &fileSystem_;
  const ScanOptions &options_;
  const Discovery &discovery_;
  const ScanContext &context_;
  const Witness &witness_;
  StoreWriter &writer_;
  ScanObserver &observer_;
  std::vector<std::unique_ptr<FrontEnd>> frontEnds_ = makeFrontEnds();
  std::vector<Unit> units_;
  std::set<std::string> usedFiles_;
  std::set<std::pair<std::string, std::string>> missing_;
  ToldPrograms told_;
  Linker linker_;
  ScanSummary summary_;
  Expected<void> state_; ///< The first thing the store refused.
};
} // namespace

void Session::add(const Knowledge &knowledge) {
  for (const FileRow &row : knowledge.files) {
    ++summary_.files[static_cast<std::size_t>(row.status)];
    if (row.status == ReadStatus::Failed)
      summary_.failed.emplace_back(row.path, row.reason);
  }
  for (const MissingRow &row : knowledge.missing)
    missing_.emplace(row.kind, row.name);
  summary_.programs += knowledge.programs.size();
  for (const ProgramRow &row : knowledge.programs)
    summary_.statements += row.statements;
  summary_.rules += knowledge.rules.size();
  summary_.diagnostics += knowledge.diagnostics.size();
  if (std::ranges::find(knowledge.diagnostics, GuessedBuild.code, &Diagnostic::code) !=
      knowledge.diagnostics.end())
    ++summary_.guessedBuilds;
  if (state_)
    state_ = writer_.add(knowledge);
}

void Session::chooseUnits() {
  for (std::size_t at = 0; at < discovery_.files.size(); ++at) {
    const DiscoveredFile &found = discovery_.files[at];
    if (found.status != ReadStatus::Read)
      continue;
    auto claims = [&](const std::unique_ptr<FrontEnd> &f) { return f->claims(found.file); };
    if (auto frontEnd = std::ranges::find_if(frontEnds_, claims); frontEnd != frontEnds_.end())
      units_.push_back({at, frontEnd->get()});
  }
}

/// Calls that leave the unit wait for all programs to be known.
void Session::moveCallsToLinker(Knowledge &knowledge, const std::string &unit) {
  for (const ProgramRow &row : knowledge.programs)
    if (row.kind != "map")
      linker_.addProgram({std::string(row.program), std::string(row.name), unit});
  std::erase_if(knowledge.calls, [&](const CallRow &row) {
    if (row.resolved || row.kind == "perform")
      return false;
    linker_.addCall({std::string(row.caller), std::string(row.callee), std::string(row.kind),
                     std::string(row.reason), std::string(row.at.file), row.at.line, row.at.endLine, unit});
    return true;
  });
}

void Session::storeUnit(std::size_t at, UnitResult result) {
  const std::string &path = discovery_.files[units_[at].file].file.path;
  usedFiles_.insert(result.usedFiles.begin(), result.usedFiles.end());
  moveCallsToLinker(result.knowledge, path);
  witness_.apply(result.knowledge);
  add(result.knowledge);
  observer_.stored(path, at + 1, result.knowledge.diagnostics);
}

/// Why a file that could be read is no unit.
static std::string whyNotRead(Language language) {
  switch (language) {
  case Language::Copybook:
    return "no program copies it";
  case Language::CHeader:
    return "no unit includes it";
  case Language::Unknown:
  case Language::Cobol:
  case Language::C:
  case Language::Cpp:
  case Language::Jcl:
  case Language::Bms:
  case Language::Sql:
  case Language::EmbeddedSqlC:
  case Language::Text:
  case Language::Binary:
    return fmt::format("{} is not read by this version", toText(language));
  }
  return {};
}

void Session::storeOtherFile(const DiscoveredFile &found) {
  const SourceFile &file = found.file;
  Knowledge knowledge;
  bool isUsed = (found.status == ReadStatus::Read || found.mayBeCopied) && usedFiles_.contains(file.path);
  FileRow row{file.path, file.language, {}, file.lines, found.bytes, file.sha256, found.status, found.reason};
  if (isUsed && found.mayBeCopied) {
    row.language = Language::Copybook;
    row.status = ReadStatus::Read;
    row.reason = {};
  }
  if (found.status == ReadStatus::Read && !isUsed) {
    row.status = ReadStatus::Skipped;
    row.reason = knowledge.arena.copyText(whyNotRead(file.language));
  }
  knowledge.files.push_back(row);
  if (row.status == ReadStatus::Failed)
    knowledge.diagnostics.push_back(makeDiagnostic(UnreadableFile, {file.path, 0, 0}, found.reason));
  if (isUsed)
    if (auto bytes = fileSystem_.read(file.systemPath, options_.maxFileBytes))
      knowledge.sources.push_back(
          {file.path, knowledge.arena.copyText(decodeText(**bytes, options_.frontEnd.encoding).text)});
  add(knowledge);
  if (!knowledge.diagnostics.empty())
    observer_.stored(file.path, units_.size(), knowledge.diagnostics);
}

/// A row for each file that is no unit: copybooks, what was skipped, what failed; and for copybooks from
/// outside.
void Session::storeOtherFiles() {
  auto unit = units_.begin();
  for (std::size_t at = 0; at < discovery_.files.size(); ++at) {
    if (unit != units_.end() && unit->file == at)
      ++unit;
    else
      storeOtherFile(discovery_.files[at]);
  }
  for (const SourceFile &file : context_.outsideFiles()) {
    if (!usedFiles_.contains(file.path))
      continue;
    DiscoveredFile found;
    found.file = file;
    examineFile(fileSystem_, options_.maxFileBytes, found);
    storeOtherFile(found);
  }
  for (const std::string &path : usedFiles_)
    if (const SourceFile *supplied = suppliedCopybookAt(path))
      storeSupplied(*supplied);
}

/// A copybook of the platform: its text is ours, and the row says so.
void Session::storeSupplied(const SourceFile &file) {
  Knowledge knowledge;
  knowledge.files.push_back({file.path, file.language, toText(file.format), file.lines, file.bytes->size(),
                             file.sha256, ReadStatus::Read,
                             "supplied with the platform: built-in description, not text of the estate"});
  knowledge.sources.push_back({file.path, *file.bytes});
  add(knowledge);
}

void Session::storeLinks() {
  std::vector<LinkedCall> calls = linker_.resolve();
  Knowledge knowledge;
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> missing; ///< Name and caller.
  for (const LinkedCall &linked : calls) {
    const LinkCall &call = linked.call;
    knowledge.calls.push_back({call.caller,
                               call.callee,
                               call.kind,
                               linked.resolved,
                               call.reason,
                               {call.path, call.line, call.endLine}});
    if (linked.isMissing)
      ++missing[{call.callee, call.caller}];
  }
  for (const auto &[key, times] : missing)
    knowledge.missing.push_back({key.first, "program", key.second, times, 0});
  add(knowledge);
}

void Session::setMeta(std::string_view key, std::string_view value) {
  if (state_)
    state_ = writer_.setMeta(key, value);
}

/// What the store was made from, without anything that differs between machines: no absolute path, no time,
/// no number of workers.
void Session::storeMeta() {
  std::string digest;
  for (const DiscoveredFile &found : discovery_.files)
    digest = sha256(fmt::format("{}\n{}\n{}\n", digest, found.file.path, found.file.sha256));
  setMeta("tool_version", versionText());
  setMeta("input_digest", digest);
  setMeta("option.source_format", toText(options_.frontEnd.sourceFormat));
  setMeta("option.encoding", toText(options_.frontEnd.encoding));
  setMeta("option.dialect", options_.frontEnd.dialect);
  for (const auto &[program, name] : options_.areas)
    setMeta("area." + program, name);
  setMeta("option.include", fmt::format("{}", fmt::join(options_.include, " ")));
  setMeta("option.exclude", fmt::format("{}", fmt::join(options_.exclude, " ")));
  setMeta("option.witness", witness_.digest());
  setMeta("option.copybooks", fmt::format("{}", fmt::join(context_.namedDirectories(), " ")));
}

Expected<ScanSummary> Session::run() {
  chooseUnits();
  observer_.discovered(discovery_, units_.size());
  unsigned jobs = std::max(1U, options_.jobs);
  produceInOrder<UnitResult>(
      units_.size(), jobs, std::size_t{2} * jobs + 2,
      [&](std::size_t at) {
        const SourceFile &file = discovery_.files[units_[at].file].file;
        EarlierUnits earlier{told_, at};
        UnitResult result = processUnit(*units_[at].frontEnd, file, context_, options_.rules,
                                        options_.maxFileBytes, &earlier);
        told_.add(result.knowledge.told, at);
        return result;
      },
      [&](std::size_t at, UnitResult result) {
        storeUnit(at, std::move(result));
        return state_.has_value();
      });
  storeOtherFiles();
  storeLinks();
  storeMeta();
  if (state_)
    state_ = writer_.finish();
  if (!state_)
    return std::unexpected(
        Error{fmt::format("cannot write '{}': {}", options_.output, state_.error().message)});
  summary_.missing.assign(missing_.begin(), missing_.end());
  std::ranges::sort(summary_.failed);
  return std::move(summary_);
}

/// Our own outputs in the scanned tree are no part of the estate: the store, and what stands beside it while
/// it is being written.
static std::vector<std::string> ownOutputs(const FileSystem &fileSystem, const std::string &output) {
  std::string directory(directoryOf(output));
  auto resolved = fileSystem.resolve(directory.empty() ? "." : directory);
  if (!resolved)
    return {};
  return {joinPath(*resolved, fileName(output))};
}

Expected<ScanSummary> scan(const FileSystem &fileSystem, const ScanOptions &options, ScanObserver &observer) {
  Witness witness;
  for (const std::string &path : options.witnesses)
    if (auto read = witness.read(fileSystem, path); !read)
      return std::unexpected(read.error());
  DiscoveryOptions discoveryOptions{options.include, options.exclude, ownOutputs(fileSystem, options.output),
                                    options.maxFileBytes, std::max(1U, options.jobs)};
  auto discovery = discover(fileSystem, options.roots, discoveryOptions);
  if (!discovery)
    return std::unexpected(discovery.error());
  auto context = makeScanContext(fileSystem, options, *discovery);
  if (!context)
    return std::unexpected(context.error());
  auto writer = StoreWriter::create(options.output);
  if (!writer)
    return std::unexpected(
        Error{fmt::format("cannot write '{}': {}", options.output, writer.error().message)});
  return Session(fileSystem, options, *discovery, **context, witness, **writer, observer).run();
}

} // namespace tacit
