#include "tacit/Link/Linker.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>

namespace tacit {

namespace {
struct Service {
  std::string_view name; ///< Capitals; ends with '*' if it is a reserved prefix.
  std::string_view product;
};
} // namespace

/// Prefixes that IBM reserves for its components, and the published entry points of others.
static constexpr std::array Services{
    Service{"CEE*", "Language Environment"},
    Service{"IGZ*", "the COBOL run-time"},
    Service{"ILBO*", "the COBOL run-time"},
    Service{"DFH*", "CICS"},
    Service{"DSN*", "Db2"},
    Service{"SQLG*", "Db2"},
    Service{"CBLTDLI", "IMS"},
    Service{"AIBTDLI", "IMS"},
    Service{"AERTDLI", "IMS"},
    Service{"MQCONN", "MQ"},
    Service{"MQCONNX", "MQ"},
    Service{"MQDISC", "MQ"},
    Service{"MQOPEN", "MQ"},
    Service{"MQCLOSE", "MQ"},
    Service{"MQGET", "MQ"},
    Service{"MQPUT", "MQ"},
    Service{"MQPUT1", "MQ"},
    Service{"MQINQ", "MQ"},
    Service{"MQSET", "MQ"},
    Service{"MQCMIT", "MQ"},
    Service{"MQBACK", "MQ"},
    Service{"CBL_*", "the COBOL run-time"},
    Service{"PC_*", "the COBOL run-time"},
    Service{"C$*", "the COBOL run-time"},
    Service{"SYSTEM", "the operating system"},
};

/// The C and POSIX library, sorted. Capitals are other names.
static constexpr std::array<std::string_view, 212> CLibrary{
    "abort",       "abs",        "access",       "acos",        "alarm",     "asctime",  "asin",
    "atan",        "atan2",      "atexit",       "atof",        "atoi",      "atol",     "atoll",
    "bsearch",     "calloc",     "ceil",         "chdir",       "chmod",     "clearerr", "clock",
    "close",       "closedir",   "cos",          "cosh",        "ctime",     "difftime", "div",
    "dup",         "dup2",       "errno",        "execl",       "execv",     "execve",   "execvp",
    "exit",        "exp",        "fabs",         "fclose",      "fcntl",     "fdopen",   "feof",
    "ferror",      "fflush",     "fgetc",        "fgetpos",     "fgets",     "fileno",   "floor",
    "fmod",        "fopen",      "fork",         "fprintf",     "fputc",     "fputs",    "fread",
    "free",        "freopen",    "frexp",        "fscanf",      "fseek",     "fsetpos",  "fstat",
    "ftell",       "fwrite",     "getc",         "getchar",     "getcwd",    "getenv",   "getopt",
    "getopt_long", "getpid",     "gettimeofday", "gmtime",      "gmtime_r",  "isalnum",  "isalpha",
    "isatty",      "iscntrl",    "isdigit",      "isgraph",     "islower",   "isprint",  "ispunct",
    "isspace",     "isupper",    "isxdigit",     "kill",        "labs",      "ldexp",    "ldiv",
    "link",        "localeconv", "localtime",    "localtime_r", "log",       "log10",    "longjmp",
    "lrint",       "lround",     "lseek",        "lstat",       "malloc",    "mblen",    "memchr",
    "memcmp",      "memcpy",     "memmove",      "memset",      "mkdir",     "mkstemp",  "mktime",
    "modf",        "nanosleep",  "open",         "opendir",     "pclose",    "perror",   "pipe",
    "popen",       "pow",        "printf",       "putc",        "putchar",   "putenv",   "puts",
    "qsort",       "raise",      "rand",         "random",      "read",      "readdir",  "readlink",
    "realloc",     "realpath",   "remove",       "rename",      "rewind",    "rint",     "rmdir",
    "round",       "scanf",      "select",       "setbuf",      "setenv",    "setjmp",   "setlocale",
    "setvbuf",     "sigaction",  "signal",       "sin",         "sinh",      "sleep",    "snprintf",
    "sprintf",     "sqrt",       "srand",        "srandom",     "sscanf",    "stat",     "strcasecmp",
    "strcat",      "strchr",     "strcmp",       "strcoll",     "strcpy",    "strcspn",  "strdup",
    "strerror",    "strftime",   "strlen",       "strncasecmp", "strncat",   "strncmp",  "strncpy",
    "strndup",     "strpbrk",    "strrchr",      "strsep",      "strspn",    "strstr",   "strtod",
    "strtok",      "strtok_r",   "strtol",       "strtoll",     "strtoul",   "strtoull", "strxfrm",
    "system",      "tan",        "tanh",         "time",        "tmpfile",   "tmpnam",   "tolower",
    "toupper",     "trunc",      "tzset",        "umask",       "uname",     "ungetc",   "unlink",
    "unsetenv",    "usleep",     "vfprintf",     "vprintf",     "vsnprintf", "vsprintf", "wait",
    "waitpid",     "write"};

std::string_view platformService(std::string_view callee) {
  if (std::ranges::binary_search(CLibrary, callee))
    return "the C library";
  std::string upper = toUpperCase(callee);
  static_assert(std::ranges::is_sorted(CLibrary));
  for (const Service &service : Services) {
    bool isPrefix = service.name.ends_with('*');
    std::string_view name = service.name.substr(0, service.name.size() - (isPrefix ? 1 : 0));
    if (isPrefix ? upper.starts_with(name) : upper == name)
      return service.product;
  }
  return {};
}

} // namespace tacit
