//===- Any bytes -> C without embedded SQL ------------------------------------------------------------===//
#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

#include <algorithm>
#include <cstdlib>

using namespace tacit::embeddedc;

static void require(bool holds) {
  if (!holds)
    std::abort();
}

/// The first byte chooses the dialect, the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t MaxSize = 32 * 1024;
  if (size == 0 || size > MaxSize)
    return 0;
  auto dialect = static_cast<Dialect>(data[0] % 6);
  std::string text(data + 1, data + size);
  mayHoldSql(text, dialect);
  Rewritten result = rewrite(text, dialect, data[0] >= 128);
  require(std::ranges::count(result.text, '\n') == std::ranges::count(text, '\n'));
  require(std::ranges::is_sorted(result.pieces, {}, &Piece::rewritten));
  for (const Piece &piece : result.pieces) {
    require(piece.rewritten + piece.length <= result.text.size());
    require(piece.original + piece.length <= text.size());
    require(std::string_view(result.text).substr(piece.rewritten, piece.length) ==
            std::string_view(text).substr(piece.original, piece.length));
  }
  std::uint32_t end = 0;
  for (const Block &block : result.blocks) {
    require(block.begin >= end && block.end > block.begin && block.end <= text.size());
    require(block.rewritten <= result.text.size());
    end = block.end;
    require(std::ranges::is_sorted(block.places, {}, &Block::Place::offset));
    for (const Host &host : block.hosts) {
      require(host.begin < host.end && host.end <= block.end);
      require(host.indicatorEnd == 0 || (host.indicatorBegin >= host.end && host.indicatorEnd <= block.end));
      require(host.offset < block.text.size());
    }
  }
  return 0;
}
