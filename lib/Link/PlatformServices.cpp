#include "tacit/Link/Linker.h"

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

std::string_view platformService(std::string_view callee) {
  std::string upper(callee);
  for (char &c : upper)
    if (c >= 'a' && c <= 'z')
      c = static_cast<char>(c - 'a' + 'A');
  for (const Service &service : Services) {
    bool isPrefix = service.name.ends_with('*');
    std::string_view name = service.name.substr(0, service.name.size() - (isPrefix ? 1 : 0));
    if (isPrefix ? upper.starts_with(name) : upper == name)
      return service.product;
  }
  return {};
}

} // namespace tacit
