#include "tacit/Source/Text.h"

#include <cstring>

namespace tacit {

bool LineReader::next(std::string_view &line) {
  if (at_ == end_)
    return false;
  std::size_t left = static_cast<std::size_t>(end_ - at_);
  const char *stop = static_cast<const char *>(std::memchr(at_, '\n', left));
  const char *lineEnd = stop ? stop : end_;
  const char *next = stop ? stop + 1 : end_;
  if (lineEnd > at_ && lineEnd[-1] == '\r')
    --lineEnd;
  line = {at_, static_cast<std::size_t>(lineEnd - at_)};
  at_ = next;
  ++number_;
  return true;
}

} // namespace tacit
