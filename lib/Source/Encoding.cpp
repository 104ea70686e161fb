#include "tacit/Source/Encoding.h"

#include "Records.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <cstring>

namespace tacit {

static constexpr char ControlZ = '\x1a';

static void appendUtf8(std::string &out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3fU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    out += static_cast<char>(0x80U | (c & 0x3fU));
  } else {
    out += static_cast<char>(0xf0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3fU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    out += static_cast<char>(0x80U | (c & 0x3fU));
  }
}

/// The place of the first byte from 0x80 on.
static std::size_t findHigh(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t High = 0x8080808080808080ULL;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & High) != 0)
      break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
    ++at;
  return at;
}

bool isAscii(std::string_view bytes) {
  return findHigh(bytes, 0) == bytes.size();
}

/// Whether all from \p at on is UTF-8.
static bool isUtf8(std::string_view bytes, std::size_t at) {
  char32_t codePoint = 0;
  while ((at = findHigh(bytes, at)) < bytes.size()) {
    std::size_t length = utf8Length(bytes, at, codePoint);
    if (length == 0)
      return false;
    at += length;
  }
  return true;
}

/// Windows-1252, which is Latin-1 with characters in place of the controls that no source has.
static std::string fromLatin1(std::string_view bytes) {
  static constexpr std::array<char16_t, 32> Windows = {
      0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
      0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
      0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::size_t high = findHigh(bytes, at);
    out += bytes.substr(at, high - at);
    at = high;
    if (at == bytes.size())
      break;
    auto b = static_cast<unsigned char>(bytes[at]);
    appendUtf8(out, b < 0xa0 ? Windows[b - 0x80U] : b);
  }
  return out;
}

static std::string fromUtf16(std::string_view bytes, bool isBig) {
  auto unit = [&](std::size_t at) {
    auto first = static_cast<unsigned char>(bytes[at]);
    auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(isBig ? first << 8U | second : second << 8U | first);
  };
  std::string out;
  out.reserve(bytes.size() / 2 + 16);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    bool isHigh = c >= 0xd800 && c < 0xdc00;
    if (isHigh && at + 3 < bytes.size() && unit(at + 2) >= 0xdc00 && unit(at + 2) < 0xe000) {
      c = 0x10000 + ((c - 0xd800) << 10U) + (unit(at + 2) - 0xdc00);
      at += 2;
    } else if (c >= 0xd800 && c < 0xe000) {
      c = 0xfffd;
    }
    if (c != 0xfeff)
      appendUtf8(out, c);
  }
  return out;
}

/// NULs in every second place: ASCII in UTF-16. The place says which half comes first.
static bool isUtf16(std::string_view bytes, bool &isBig) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
    isBig = bytes.front() == '\xfe';
    return true;
  }
  constexpr std::size_t Sampled = 4096;
  std::string_view sample = bytes.substr(0, Sampled);
  if (sample.size() < 8 || std::memchr(sample.data(), 0, sample.size()) == nullptr)
    return false;
  std::size_t nuls[2] = {};
  for (std::size_t at = 0; at < sample.size(); ++at)
    nuls[at % 2] += sample[at] == 0;
  std::size_t half = sample.size() / 2;
  isBig = nuls[0] > nuls[1];
  return nuls[isBig ? 0 : 1] * 10 > half * 9 && nuls[isBig ? 1 : 0] * 10 < half;
}

bool looksUtf16(std::string_view bytes) {
  bool isBig = false;
  return isUtf16(bytes, isBig);
}

/// Text between shift-out and shift-in is in two-byte characters that the page does not know.
static std::string fromEbcdic(std::string_view bytes, SourceEncoding codePage) {
  std::array<std::uint8_t, 256> table = ebcdicTable(codePage);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (std::string_view record : splitRecords(bytes, EbcdicRecords)) {
    bool isShifted = false;
    for (char c : record) {
      auto b = static_cast<unsigned char>(c);
      if (b == 0x0e || b == 0x0f) {
        isShifted = b == 0x0e;
        out += ' ';
      } else if (isShifted) {
        appendUtf8(out, 0xfffd);
      } else if (table[b] < 0x20 || (table[b] >= 0x7f && table[b] < 0xa0)) {
        out += table[b] == '\t' ? '\t' : ' ';
      } else {
        appendUtf8(out, table[b]);
      }
    }
    out += '\n';
  }
  return out;
}

namespace {
/// What of a text is more than lines that end in LF or CRLF.
struct Oddities {
  bool nuls = false;
  bool controlZ = false;
  bool formFeeds = false;
  bool splitsAtReturn = false; ///< Lone CRs end lines.
  bool blanksReturn = false;   ///< Lone CRs are blanks.
  bool isEndless = false;      ///< No line end at all.
  bool any() const { return nuls || formFeeds || splitsAtReturn || blanksReturn || isEndless; }
};
} // namespace

static Oddities findOddities(std::string_view text) {
  Oddities found;
  auto has = [&](char c) { return std::memchr(text.data(), c, text.size()) != nullptr; };
  found.nuls = has('\0');
  found.controlZ = has(ControlZ);
  found.formFeeds = has('\f');
  bool hasLines = has('\n');
  std::size_t lone = 0;
  std::size_t feeds = 0;
  if (has('\r')) {
    for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
      lone += at + 1 == text.size() || text[at + 1] != '\n';
    if (lone > 0 && hasLines)
      feeds = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  }
  // A few stray ones end no line, or line numbers would not be those of an editor.
  found.splitsAtReturn = lone > 0 && lone > feeds * 10;
  found.blanksReturn = lone > 0 && !found.splitsAtReturn;
  constexpr std::size_t Card = 80;
  found.isEndless = !hasLines && lone == 0 && text.size() >= 2 * Card;
  return found;
}

/// The end of the text: control-Z at the start of a line, or padding behind the last line.
static std::string_view withoutPadding(std::string_view text, const Oddities &odd) {
  if (odd.controlZ)
    for (std::size_t at = text.find(ControlZ); at != std::string_view::npos; at = text.find(ControlZ, at + 1))
      if (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r') {
        text = text.substr(0, at);
        break;
      }
  if (odd.nuls || odd.controlZ)
    while (text.ends_with('\0') || text.ends_with(ControlZ))
      text.remove_suffix(1);
  return text;
}

/// \p text with one LF behind each line and no other controls.
static std::string normalise(std::string_view text, const Oddities &odd) {
  std::string out;
  if (odd.isEndless) {
    for (std::string_view record : splitRecords(text, AsciiRecords)) {
      out += record;
      out += '\n';
    }
  } else {
    out = text;
  }
  std::size_t lineStart = 0;
  for (std::size_t at = 0; at < out.size(); ++at) {
    char &c = out[at];
    if (c == '\r' && (at + 1 == out.size() || out[at + 1] != '\n'))
      c = odd.splitsAtReturn ? '\n' : ' ';
    else if (c == '\0' || c == ControlZ)
      c = ' ';
    else if (c == '\f' && at != lineStart)
      c = ' ';
    if (c == '\n')
      lineStart = at + 1;
  }
  // A form feed in front of a line is no column of it.
  std::erase(out, '\f');
  return out;
}

static DecodedText makeDecoded(std::string text, SourceEncoding encoding) {
  DecodedText result;
  result.decoded = std::make_shared<const std::string>(std::move(text));
  result.text = *result.decoded;
  result.encoding = encoding;
  return result;
}

/// NEL in a file without LF: made from EBCDIC by a program that kept it.
static bool hasNelOnly(std::string_view text) {
  return text.find('\n') == std::string_view::npos && text.find("\xc2\x85") != std::string_view::npos;
}

static std::string withNelAsLineEnd(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("\xc2\x85")) {
      out += '\n';
      ++at;
    } else {
      out += text[at];
    }
  }
  return out;
}

DecodedText decodeText(std::string_view bytes, SourceEncoding wanted) {
  bool isBig = false;
  DecodedText result;
  if (bytes.empty())
    return result;
  if (isUtf16(bytes, isBig)) {
    result = makeDecoded(fromUtf16(bytes, isBig), SourceEncoding::Utf16);
  } else if (looksEbcdic(bytes)) {
    SourceEncoding page =
        isEbcdic(wanted) ? wanted : detectCodePage(bytes, bytes.find('\x15') != std::string_view::npos);
    return makeDecoded(fromEbcdic(bytes, page), page);
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF"))
      bytes.remove_prefix(3);
    std::size_t high = findHigh(bytes, 0);
    if (high < bytes.size() && (wanted == SourceEncoding::Latin1 || !isUtf8(bytes, high)))
      result = makeDecoded(fromLatin1(bytes), SourceEncoding::Latin1);
    else
      result.text = bytes;
    if (high < bytes.size() && hasNelOnly(result.text))
      result = makeDecoded(withNelAsLineEnd(result.text), result.encoding);
  }
  Oddities odd = findOddities(result.text);
  result.text = withoutPadding(result.text, odd);
  odd.controlZ = odd.controlZ && std::memchr(result.text.data(), ControlZ, result.text.size()) != nullptr;
  if (odd.any() || odd.controlZ)
    result = makeDecoded(normalise(result.text, odd), result.encoding);
  return result;
}

std::uint32_t countLines(std::string_view text) {
  auto ends = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
  return ends + (!text.empty() && !text.ends_with('\n') ? 1 : 0);
}

} // namespace tacit
