#include "LibraryFunctions.h"

namespace tacit::cfe {

using enum Behaviour;
using enum Stream;
using enum Returned;
using ir::IoOp;

static constexpr auto Queue = ir::ResourceKind::Queue;
static constexpr auto Memory = ir::ResourceKind::Memory;

static constexpr auto Functions = sortedByName({
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
    {"vsyslog", Io, IoOp::Display, "nFu", Stream::Error},
    {"vscanf", Io, IoOp::Accept, "Fu", Input},
    {"vfprintf", Io, IoOp::Write, "hFu"},
    {"dprintf", Io, IoOp::Write, "hF*"},
    // The console of a PC
    {"cprintf", Io, IoOp::Display, "F*", Output},
    {"cputs", Io, IoOp::Display, "u", Output},
    {"putch", Io, IoOp::Display, "u", Output},
    {"cscanf", Io, IoOp::Accept, "F&", Input},
    {"getch", Io, IoOp::Accept, "", Input, Data},
    {"getche", Io, IoOp::Accept, "", Input, Data},
    {"_getch", Io, IoOp::Accept, "", Input, Data},
    {"_getche", Io, IoOp::Accept, "", Input, Data},
    {"clrscr", Io, IoOp::Other, "", Output},
    {"clreol", Io, IoOp::Other, "", Output},
    {"gotoxy", Io, IoOp::Other, "uu", Output},
    {"textcolor", Io, IoOp::Other, "n", Output},
    {"textbackground", Io, IoOp::Other, "n", Output},
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
    {"mkstemp", Io, IoOp::Open, "u", Argument, Handle},
    {"dup", Io, IoOp::Open, "h", Argument, Handle},
    {"stat", Io, IoOp::Read, "pf", Stream::None},
    {"lstat", Io, IoOp::Read, "pf", Stream::None},
    {"access", Io, IoOp::Other, "pn", Stream::None},
    {"ftruncate", Io, IoOp::Other, "hu"},
    {"fsync", Io, IoOp::Other, "h"},
    {"flock", Io, IoOp::Lock, "hn"},
    {"lockf", Io, IoOp::Lock, "hnu"},
    {"mkdir", Io, IoOp::Other, "pn", Stream::None},
    {"rmdir", Io, IoOp::Delete, "p", Stream::None},
    // Sockets
    {"socket", Io, IoOp::Open, "nnn", Argument, Handle, Queue},
    {"connect", Io, IoOp::Open, "hun", Argument, Status, Queue},
    {"bind", Io, IoOp::Other, "hun", Argument, Status, Queue},
    {"listen", Io, IoOp::Other, "hn", Argument, Status, Queue},
    {"accept", Io, IoOp::Open, "nff", Argument, Handle, Queue},
    {"shutdown", Io, IoOp::Close, "hn", Argument, Status, Queue},
    {"send", Io, IoOp::Send, "hunn", Argument, Status, Queue},
    {"sendto", Io, IoOp::Send, "hunnun", Argument, Status, Queue},
    {"sendmsg", Io, IoOp::Send, "hun", Argument, Status, Queue},
    {"recv", Io, IoOp::Receive, "hfnn", Argument, Status, Queue},
    {"recvfrom", Io, IoOp::Receive, "hfnnfn", Argument, Status, Queue},
    {"recvmsg", Io, IoOp::Receive, "hfn", Argument, Status, Queue},
    // Message queues and shared memory
    {"msgget", Io, IoOp::Open, "un", Argument, Handle, Queue},
    {"msgsnd", Io, IoOp::Send, "hunn", Argument, Status, Queue},
    {"msgrcv", Io, IoOp::Receive, "hfnun", Argument, Status, Queue},
    {"msgctl", Io, IoOp::Other, "hnf", Argument, Status, Queue},
    {"mq_open", Io, IoOp::Open, "pn*", Argument, Handle, Queue},
    {"mq_close", Io, IoOp::Close, "h", Argument, Status, Queue},
    {"mq_unlink", Io, IoOp::Delete, "p", Stream::None, Status, Queue},
    {"mq_send", Io, IoOp::Send, "hunn", Argument, Status, Queue},
    {"mq_timedsend", Io, IoOp::Send, "hunnn", Argument, Status, Queue},
    {"mq_receive", Io, IoOp::Receive, "hfnf", Argument, Status, Queue},
    {"mq_timedreceive", Io, IoOp::Receive, "hfnfn", Argument, Status, Queue},
    {"shmget", Io, IoOp::Open, "unn", Argument, Handle, Memory},
    {"shmat", Io, IoOp::Open, "hnn", Argument, Data, Memory},
    {"shmdt", Io, IoOp::Close, "n", Stream::None},
    {"shmctl", Io, IoOp::Other, "hnf", Argument, Status, Memory},
    {"shm_open", Io, IoOp::Open, "pnn", Argument, Handle, Memory},
    {"shm_unlink", Io, IoOp::Delete, "p", Stream::None, Status, Memory},
    {"system", Io, IoOp::StartTask, "u", Stream::None},
    // The environment
    {"getenv", Io, IoOp::Accept, "p", Environment, Data},
    {"secure_getenv", Io, IoOp::Accept, "p", Environment, Data},
    {"putenv", Io, IoOp::Write, "u", Environment},
    {"setenv", Io, IoOp::Write, "pun", Environment},
    {"unsetenv", Io, IoOp::Delete, "p", Environment},
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
    {"sprintf", Text, IoOp::Other, "dF*", Stream::None},
    {"snprintf", Text, IoOp::Other, "duF*", Stream::None},
    {"vsprintf", Text, IoOp::Other, "dFu", Stream::None},
    {"vsnprintf", Text, IoOp::Other, "duFu", Stream::None},
    {"strftime", Text, IoOp::Other, "duuu", Stream::None},
    {"memcpy", Text, IoOp::Other, "duu", Stream::None, Destination},
    {"memmove", Text, IoOp::Other, "duu", Stream::None, Destination},
    {"memset", Text, IoOp::Other, "duu", Stream::None, Destination},
    {"bzero", Text, IoOp::Other, "du", Stream::None},
    {"bcopy", Text, IoOp::Other, "udu", Stream::None},
    {"sscanf", Text, IoOp::Other, "uF&", Stream::None},
    // The end of the run
    {"exit", Stop, IoOp::Other, "u", Stream::None},
    {"_exit", Stop, IoOp::Other, "u", Stream::None},
    {"_Exit", Stop, IoOp::Other, "u", Stream::None},
    {"quick_exit", Stop, IoOp::Other, "u", Stream::None},
    {"abort", Abend, IoOp::Other, "", Stream::None},
    {"__assert_fail", Abend, IoOp::Other, "*", Stream::None},
});

static const LibraryFunction *findIn(std::span<const LibraryFunction> list, std::string_view name) {
  auto at = std::ranges::lower_bound(list, name, {}, &LibraryFunction::name);
  return at != list.end() && at->name == name ? &*at : nullptr;
}

const LibraryFunction *findLibraryFunction(std::string_view name) {
  // The compiler spells some of them as its own.
  for (std::string_view prefix : {"__builtin___", "__builtin_"})
    if (name.starts_with(prefix)) {
      name.remove_prefix(prefix.size());
      break;
    }
  if (name.ends_with("_chk"))
    return nullptr;
  for (std::span<const LibraryFunction> list :
       {std::span<const LibraryFunction>(Functions), sqlFunctions(), tuxedoFunctions()})
    if (const LibraryFunction *found = findIn(list, name))
      return found;
  // Tuxedo's functions of large buffers are those of small ones.
  if (name.starts_with('F') || name.starts_with("CF"))
    if (name.ends_with("32"))
      return findIn(tuxedoFunctions(), name.substr(0, name.size() - 2));
  return nullptr;
}

static bool isAmong(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool isStatusVariable(std::string_view name) {
  static constexpr std::array<std::string_view, 8> Names{"errno",    "tperrno", "Ferror",   "Ferror32",
                                                         "Uunixerr", "SQLCODE", "SQLSTATE", "h_errno"};
  return isAmong(name, Names);
}

bool isRequestVariable(std::string_view name) {
  static constexpr std::array<std::string_view, 17> Names{
      "AUTH_TYPE",       "CONTENT_LENGTH", "CONTENT_TYPE", "GATEWAY_INTERFACE", "PATH_INFO",
      "PATH_TRANSLATED", "QUERY_STRING",   "REMOTE_ADDR",  "REMOTE_HOST",       "REMOTE_IDENT",
      "REMOTE_USER",     "REQUEST_METHOD", "SCRIPT_NAME",  "SERVER_NAME",       "SERVER_PORT",
      "SERVER_PROTOCOL", "SERVER_SOFTWARE"};
  return name.starts_with("HTTP_") || isAmong(name, Names);
}

} // namespace tacit::cfe
