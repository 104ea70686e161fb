//===- The rewritten text as it grows, and where it came from -----------------------------------------===//
#pragma once

#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

#include <algorithm>

namespace tacit::embeddedc {

/// The original is copied up to the next replacement; a replacement is followed by the line breaks of the
/// original that it left out.
class Output {
public:
  explicit Output(std::string_view original) : original_(original) {}

  /// Copies the original up to \p begin, where a replacement begins.
  void open(std::size_t begin) {
    copy(done_, begin);
    begin_ = begin;
    beginInText_ = static_cast<std::uint32_t>(out_.text.size());
    lineBreaks_ = 0;
  }
  /// The replacement ends; the original goes on at \p end. \p inMacro: its line must not end.
  void close(std::size_t end, bool inMacro = false) {
    std::string_view replaced = original_.substr(begin_, end - begin_);
    auto wanted = static_cast<std::size_t>(std::ranges::count(replaced, '\n'));
    for (; lineBreaks_ < wanted; ++lineBreaks_)
      glue(inMacro ? "\\\n" : "\n", end - 1);
    done_ = end;
  }
  /// The original's own bytes.
  void copy(std::size_t begin, std::size_t end) {
    if (begin >= end)
      return;
    mark(begin, end - begin);
    std::string_view copied = original_.substr(begin, end - begin);
    lineBreaks_ += static_cast<std::size_t>(std::ranges::count(copied, '\n'));
    out_.text += copied;
  }
  /// Text of ours, which stands for the place \p original.
  void glue(std::string_view text, std::size_t original) {
    mark(original, 0);
    out_.text += text;
  }
  /// Whether only blanks stand on the line so far.
  bool isAtLineStart() const {
    std::size_t at = out_.text.size();
    while (at > 0 && (out_.text[at - 1] == ' ' || out_.text[at - 1] == '\t'))
      --at;
    return at == 0 || out_.text[at - 1] == '\n';
  }
  const std::vector<Block> &blocks() const { return out_.blocks; }
  /// The block that the last replacement stands for.
  void add(Block block) {
    block.rewritten = beginInText_;
    out_.blocks.push_back(std::move(block));
  }
  Rewritten finish() {
    copy(done_, original_.size());
    return std::move(out_);
  }

private:
  void mark(std::size_t original, std::size_t length) {
    out_.pieces.push_back({static_cast<std::uint32_t>(out_.text.size()), static_cast<std::uint32_t>(original),
                           static_cast<std::uint32_t>(length)});
  }

  std::string_view original_;
  Rewritten out_;
  std::size_t done_ = 0;
  std::size_t begin_ = 0;
  std::uint32_t beginInText_ = 0;
  std::size_t lineBreaks_ = 0;
};

} // namespace tacit::embeddedc
