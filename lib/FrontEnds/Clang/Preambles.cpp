#include "Preambles.h"

#include "Options.h"

#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Serialization/ASTWriter.h>
#include <clang/Serialization/PCHContainerOperations.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostBytes = 128ULL << 20U; ///< Of all precompiled headers of a scan.
static constexpr std::size_t MostIncludes = 100;

std::string leadingIncludes(std::string_view text) {
  // Clang's lexers want a zero behind the text.
  std::string copy(text.substr(0, 64U << 10U));
  LangOptions language;
  language.LineComment = true;
  Lexer lexer(SourceLocation(), language, copy.data(), copy.data(), copy.data() + copy.size());
  std::string includes;
  Token token;
  for (std::size_t count = 0; count < MostIncludes; ++count) {
    if (lexer.LexFromRawLexer(token) || token.isNot(tok::hash) || !token.isAtStartOfLine())
      break;
    lexer.LexFromRawLexer(token);
    if (token.isNot(tok::raw_identifier) || token.getRawIdentifier() != "include" || token.isAtStartOfLine())
      break;
    lexer.LexFromRawLexer(token);
    if (token.isNot(tok::less) || token.isAtStartOfLine())
      break;
    const char *begin = lexer.getBufferLocation();
    const char *end = begin;
    const char *last = copy.data() + copy.size();
    while (end != last && *end != '>' && *end != '\n' && *end != '\\')
      ++end;
    if (end == last || *end != '>')
      break;
    includes += "#include <";
    includes.append(begin, end);
    includes += ">\n";
    // What follows on the line is a comment, or the next token begins no line and ends this.
    lexer.seek(static_cast<unsigned>(end + 1 - copy.data()), /*IsAtStartOfLine=*/false);
  }
  return includes;
}

namespace {
/// Writes what it parsed into memory.
class WriteAction final : public ASTFrontendAction {
public:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler, llvm::StringRef) override {
    return std::make_unique<PCHGenerator>(compiler.getPreprocessor(), compiler.getModuleCache(), "", "",
                                          buffer_, compiler.getFrontendOpts().ModuleFileExtensions,
                                          /*AllowASTWithErrors=*/false, /*IncludeTimestamps=*/false);
  }
  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }
  bool hasASTFileSupport() const override { return false; }

  /// Empty if there is nothing that can be shared.
  std::string take() const {
    bool isGood = isShareable_ && buffer_->IsComplete;
    return isGood ? std::string(buffer_->Data.begin(), buffer_->Data.end()) : std::string();
  }

  void EndSourceFileAction() override {
    // A header of the project is read by each unit itself: its text is that unit's too.
    CompilerInstance &compiler = getCompilerInstance();
    isShareable_ = !compiler.getDiagnostics().hasErrorOccurred();
    const SourceManager &sources = compiler.getSourceManager();
    for (auto at = sources.fileinfo_begin(); at != sources.fileinfo_end(); ++at) {
      llvm::StringRef path = at->first.getName();
      isShareable_ &= path.starts_with("/system/") || path.starts_with("/supplied/");
    }
  }

private:
  std::shared_ptr<PCHBuffer> buffer_ = std::make_shared<PCHBuffer>();
  bool isShareable_ = false;
};
} // namespace

static std::string build(const std::vector<std::string> &arguments, const std::string &includes,
                         const llvm::IntrusiveRefCntPtr<UnitFiles> &files) {
  IgnoringDiagConsumer ignored;
  CompilerInstance compiler;
  prepareParser(compiler, arguments, ignored, files);
  FrontendOptions &options = compiler.getFrontendOpts();
  options.ProgramAction = frontend::GeneratePCH;
  InputKind kind = options.Inputs.front().getKind();
  auto text = llvm::MemoryBuffer::getMemBuffer(includes, "preamble");
  options.Inputs.assign(1, FrontendInputFile(text->getMemBufferRef(), kind));
  WriteAction action;
  return compiler.ExecuteAction(action) ? action.take() : std::string();
}

std::shared_ptr<const std::string> Preambles::find(const std::vector<std::string> &arguments,
                                                   std::string_view text,
                                                   const llvm::IntrusiveRefCntPtr<UnitFiles> &files) {
  std::string includes = leadingIncludes(text);
  if (includes.empty())
    return nullptr;
  std::string key = includes;
  bool isName = false;
  for (std::size_t at = 0; at + 1 < arguments.size(); ++at) {
    if (!isName)
      key += arguments[at] + '\n';
    isName = arguments[at] == "-main-file-name";
  }
  {
    std::scoped_lock lock(mutex_);
    auto [known, isNew] = entries_.try_emplace(key);
    Entry &entry = known->second;
    if (isNew || entry.state != State::Seen)
      return entry.bytes;
    entry.state = size_ < MostBytes ? State::Building : State::Useless;
    if (entry.state == State::Useless)
      return nullptr;
  }
  auto bytes = std::make_shared<const std::string>(build(arguments, includes, files));
  std::scoped_lock lock(mutex_);
  Entry &entry = entries_[key];
  entry.state = bytes->empty() ? State::Useless : State::Ready;
  if (entry.state == State::Ready) {
    entry.bytes = std::move(bytes);
    size_ += entry.bytes->size();
  }
  return entry.bytes;
}

} // namespace tacit::cfe
