//===- C with embedded SQL -> C that a compiler reads, and the SQL beside it ------------------------===//
//
// Each EXEC SQL becomes C on the same lines: a call of a reserved function whose first argument is the number
// of the block and whose others are the host variables, so that the compiler resolves and types them. In a
// function, with the WHENEVER in force:
//
//   EXEC SQL FETCH c1 INTO :p->name :ind;   {__tacit_sql(3,p->name,ind);if(__tacit_when(2))goto done;}
//
// Outside of functions the call stands in a function of its own, `__tacit_sql_3`. Where only an expression
// can stand it stands as one. Declarations that only precompilers know become C declarations. Preprocessor
// lines stay, so conditional text is still chosen by the compiler; WHENEVER holds by the order of the text
// alone.
//
// rewrite() never fails and takes linear time: a block ends at its semicolon, or at what cannot stand in SQL.
// The result has as many lines as the original, each thing on its own line; `pieces` leads back to columns.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::embeddedc {

inline constexpr std::string_view CallName = "__tacit_sql";   ///< int (int block, ...)
inline constexpr std::string_view EventName = "__tacit_when"; ///< int (int event): sql::Event.
inline constexpr std::string_view StopName = "__tacit_stop";  ///< void (void): WHENEVER ... STOP.
/// Virtual folder of what EXEC SQL INCLUDE names.
inline constexpr std::string_view IncludeMount = "/sql-include/";

/// Whose precompiler the file is for. Unknown: plain C files and headers, in which only EXEC SQL is looked
/// for.
enum class Dialect : std::uint8_t { Unknown, ProC, Db2, Informix, Ingres, Ecpg };

/// By the suffix of the file's name.
Dialect dialectOf(std::string_view path);
/// Whether the file is C++ by its suffix (`.sqC`, `.sqx`).
bool isCppSource(std::string_view path);

/// Offsets are bytes of the original text; ends are exclusive.
struct Host {
  std::uint32_t begin = 0; ///< Behind the colon.
  std::uint32_t end = 0;
  std::uint32_t indicatorBegin = 0;
  std::uint32_t indicatorEnd = 0; ///< 0 if it has no indicator variable; else that is the next argument.
  std::uint32_t argument = 0;     ///< Of the call, the block's number not counted.
  std::uint32_t offset = 0;       ///< Of its ` :n ` in the block's text.
  bool isInList = false; ///< INTO, VALUES ( or a comma stands before: a structure stands for its members.
};

enum class BlockUse : std::uint8_t {
  Statement, ///< A call stands for it.
  Directive, ///< For the precompiler only: nothing stands for it.
  Include,   ///< An #include stands for it.
  Opaque,    ///< `##` of Ingres: a call stands for it, its text is no SQL.
};

struct Block {
  std::uint32_t begin = 0;     ///< Of EXEC, `$` or `##`.
  std::uint32_t end = 0;       ///< Behind the semicolon.
  std::uint32_t rewritten = 0; ///< Where in the rewritten text what stands for it begins.
  BlockUse use = BlockUse::Statement;
  bool isComplete = true; ///< Its end was found; of an Include, its line was its own.
  std::string text;       ///< What follows EXEC SQL, host variables as `:1`, `:2` ...
  std::vector<Host> hosts;
  struct Place {
    std::uint32_t offset;   ///< In `text`; rising.
    std::uint32_t original; ///< Rising.
  };
  std::vector<Place> places;

  /// Where byte \p offset of the text stands.
  std::uint32_t originalOf(std::uint32_t offset) const;
};

struct Piece {
  std::uint32_t rewritten; ///< Rising.
  std::uint32_t original;
  std::uint32_t length; ///< 0: all of it stands for this one place.
};

struct Rewritten {
  std::string text;
  std::vector<Block> blocks; ///< In the order of the text.
  std::vector<Piece> pieces;

  /// The place in the original that byte \p offset of `text` came from.
  std::uint32_t originalOf(std::uint32_t offset) const;
};

/// Whether rewrite() could change anything; quick.
bool mayHoldSql(std::string_view text, Dialect dialect);
Rewritten rewrite(std::string_view text, Dialect dialect, bool isCpp);

} // namespace tacit::embeddedc
