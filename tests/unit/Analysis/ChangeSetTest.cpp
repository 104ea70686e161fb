#include "tacit/Analysis/Effects.h"

#include <catch2/catch.hpp>

using namespace tacit;
using namespace tacit::analysis;

static StorageRange bytes(std::uint32_t root, std::uint32_t begin, std::uint32_t end) {
  return {ir::DataItemId(root), begin, end};
}

TEST_CASE("Sets of changes that are united are what they are when they are added") {
  ChangeSet one, other;
  for (const StorageRange &range : {bytes(3, 0, 4), bytes(1, 8, 12), bytes(1, 0, 2)})
    one.add(range);
  for (const StorageRange &range : {bytes(1, 2, 8), bytes(2, 0, 1), bytes(3, 2, 6)})
    other.add(range);
  one.normalise();
  other.normalise();
  ChangeSet added = one;
  added.add(other);
  added.normalise();
  one.unite(other);
  CHECK(one.ranges == added.ranges);
  CHECK(one.ranges == std::vector{bytes(1, 0, 12), bytes(2, 0, 1), bytes(3, 0, 6)});
  CHECK(one.covers(other));
  CHECK(one.touches(bytes(3, 5, 9)));
  CHECK_FALSE(one.touches(bytes(2, 1, 2)));
}

TEST_CASE("A set of one change touches what overlaps it") {
  ChangeSet set;
  set.add(bytes(1, 4, 8));
  set.normalise();
  CHECK(set.touches(bytes(1, 7, 9)));
  CHECK_FALSE(set.touches(bytes(1, 8, 9)));
  CHECK_FALSE(set.touches(bytes(2, 4, 8)));
}
