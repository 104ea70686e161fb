#include "LibraryFunctions.h"

#include <algorithm>
#include <array>

namespace tacit::cfe {

using enum Behaviour;
using enum Stream;
using enum Returned;
using ir::IoOp;

/// Sorted by name at compile time.
static constexpr auto Functions = [] {
  std::array list = std::to_array<LibraryFunction>({
      // Streams
      {"fopen", Io, IoOp::Open, "pm", Argument, Handle},
      {"fopen64", Io, IoOp::Open, "pm", Argument, Handle},
      {"freopen", Io, IoOp::Open, "pmh", Argument, Handle},
      {"fdopen", Io, IoOp::Open, "um", Argument, Handle},
      {"popen", Io, IoOp::Open, "pm", Argument, Handle},
      {"tmpfile", Io, IoOp::Open, "", Argument, Handle},
      {"fclose", Io, IoOp::Close, "h"},
      {"pclose", Io, IoOp::Close, "h"},
      {"fgets", Io, IoOp::Read, "fnh"},
      {"fread", Io, IoOp::Read, "fnnh"},
      {"fscanf", Io, IoOp::Read, "hF&"},
      {"getc", Io, IoOp::Read, "h", Argument, Data},
      {"fgetc", Io, IoOp::Read, "h", Argument, Data},
      {"getw", Io, IoOp::Read, "h", Argument, Data},
      {"getline", Io, IoOp::Read, "ffh"},
      {"fwrite", Io, IoOp::Write, "unnh"},
      {"fprintf", Io, IoOp::Write, "hF*"},
      {"vfprintf", Io, IoOp::Write, "hFu"},
      {"fputs", Io, IoOp::Write, "uh"},
      {"fputc", Io, IoOp::Write, "uh"},
      {"putc", Io, IoOp::Write, "uh"},
      {"putw", Io, IoOp::Write, "uh"},
      {"ungetc", Io, IoOp::Other, "uh"},
      {"fflush", Io, IoOp::Other, "h"},
      {"fseek", Io, IoOp::Start, "hun"},
      {"fseeko", Io, IoOp::Start, "hun"},
      {"rewind", Io, IoOp::Start, "h"},
      {"fsetpos", Io, IoOp::Start, "hu"},
      // The console
      {"printf", Io, IoOp::Display, "F*", Output},
      {"vprintf", Io, IoOp::Display, "Fu", Output},
      {"puts", Io, IoOp::Display, "u", Output},
      {"putchar", Io, IoOp::Display, "u", Output},
      {"perror", Io, IoOp::Display, "u", Stream::Error},
      {"scanf", Io, IoOp::Accept, "F&", Input},
      {"gets", Io, IoOp::Accept, "f", Input},
      {"getchar", Io, IoOp::Accept, "", Input, Data},
      {"syslog", Io, IoOp::Display, "nF*", Stream::Error},
      // Descriptors and the file system
      {"open", Io, IoOp::Open, "pn*", Argument, Handle},
      {"open64", Io, IoOp::Open, "pn*", Argument, Handle},
      {"creat", Io, IoOp::Open, "pn", Argument, Handle},
      {"close", Io, IoOp::Close, "h"},
      {"read", Io, IoOp::Read, "hfn"},
      {"pread", Io, IoOp::Read, "hfnu"},
      {"write", Io, IoOp::Write, "hun"},
      {"pwrite", Io, IoOp::Write, "hunu"},
      {"lseek", Io, IoOp::Start, "hun"},
      {"unlink", Io, IoOp::Delete, "p", Stream::None},
      {"remove", Io, IoOp::Delete, "p", Stream::None},
      {"rename", Io, IoOp::Other, "pu", Stream::None},
      {"opendir", Io, IoOp::Open, "p", Argument, Handle},
      {"readdir", Io, IoOp::Read, "h", Argument, Data},
      {"closedir", Io, IoOp::Close, "h"},
      {"send", Io, IoOp::Send, "hunn"},
      {"sendto", Io, IoOp::Send, "hunnun"},
      {"recv", Io, IoOp::Receive, "hfnn"},
      {"recvfrom", Io, IoOp::Receive, "hfnnfn"},
      {"msgsnd", Io, IoOp::Send, "hunn"},
      {"msgrcv", Io, IoOp::Receive, "hfnun"},
      {"system", Io, IoOp::StartTask, "u", Stream::None},
      // The environment
      {"getenv", Io, IoOp::Accept, "u", Environment, Data},
      {"putenv", Io, IoOp::Write, "u", Environment},
      {"setenv", Io, IoOp::Write, "uun", Environment},
      {"time", Io, IoOp::Accept, "f", Environment, Data},
      {"gettimeofday", Io, IoOp::Accept, "fn", Environment},
      // Texts
      {"strcpy", Text, IoOp::Other, "du", Stream::None, Destination},
      {"strncpy", Text, IoOp::Other, "duu", Stream::None, Destination},
      {"strcat", Text, IoOp::Other, "Du", Stream::None, Destination},
      {"strncat", Text, IoOp::Other, "Duu", Stream::None, Destination},
      {"stpcpy", Text, IoOp::Other, "du", Stream::None},
      {"strlcpy", Text, IoOp::Other, "duu", Stream::None},
      {"strlcat", Text, IoOp::Other, "Duu", Stream::None},
      {"sprintf", Text, IoOp::Other, "du*", Stream::None},
      {"snprintf", Text, IoOp::Other, "duu*", Stream::None},
      {"vsprintf", Text, IoOp::Other, "duu", Stream::None},
      {"vsnprintf", Text, IoOp::Other, "duuu", Stream::None},
      {"strftime", Text, IoOp::Other, "duuu", Stream::None},
      {"memcpy", Text, IoOp::Other, "duu", Stream::None, Destination},
      {"memmove", Text, IoOp::Other, "duu", Stream::None, Destination},
      {"memset", Text, IoOp::Other, "duu", Stream::None, Destination},
      {"bzero", Text, IoOp::Other, "du", Stream::None},
      {"bcopy", Text, IoOp::Other, "udu", Stream::None},
      {"sscanf", Text, IoOp::Other, "uu&", Stream::None},
      // The end of the run
      {"exit", Stop, IoOp::Other, "u", Stream::None},
      {"_exit", Stop, IoOp::Other, "u", Stream::None},
      {"_Exit", Stop, IoOp::Other, "u", Stream::None},
      {"quick_exit", Stop, IoOp::Other, "u", Stream::None},
      {"abort", Abend, IoOp::Other, "", Stream::None},
      {"__assert_fail", Abend, IoOp::Other, "*", Stream::None},
  });
  std::ranges::sort(list, {}, &LibraryFunction::name);
  return list;
}();

const LibraryFunction *findLibraryFunction(std::string_view name) {
  // The compiler spells some of them as its own.
  for (std::string_view prefix : {"__builtin___", "__builtin_"})
    if (name.starts_with(prefix)) {
      name.remove_prefix(prefix.size());
      break;
    }
  if (name.ends_with("_chk"))
    return nullptr;
  auto at = std::ranges::lower_bound(Functions, name, {}, &LibraryFunction::name);
  return at != Functions.end() && at->name == name ? &*at : nullptr;
}

} // namespace tacit::cfe
