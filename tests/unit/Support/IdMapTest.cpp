#include "tacit/Support/IdMap.h"

#include <catch2/catch.hpp>

#include <string>

using namespace tacit;

namespace {
struct ThingTag;
using ThingId = Id<ThingTag>;
} // namespace

TEST_CASE("A map from ids knows what was put in and nothing else") {
  IdMap<ThingId, std::string> map;
  CHECK(map.empty());
  CHECK_FALSE(map.contains(ThingId(0U)));
  CHECK(map.find(ThingId(7U)) == map.end());
  CHECK_THROWS(map.at(ThingId(7U)));
  CHECK(map.try_emplace(ThingId(7U), "seven").second);
  CHECK_FALSE(map.try_emplace(ThingId(7U), "again").second);
  map[ThingId(0U)] = "none";
  CHECK(map.size() == 2);
  CHECK(map.at(ThingId(7U)) == "seven");
  CHECK(map.find(ThingId(0U))->second == "none");
  CHECK_FALSE(map.contains(ThingId(1U)));
}

TEST_CASE("A map from ids grows, whatever lies between the ids") {
  for (std::uint32_t step : {1U, 64U, 65536U}) {
    IdMap<ThingId, std::uint32_t> map;
    if (step == 64)
      map.reserve(1000);
    for (std::uint32_t at = 0; at < 1000; ++at)
      map[ThingId(at * step)] = at;
    CHECK(map.size() == 1000);
    bool areAllThere = true;
    for (std::uint32_t at = 0; at < 1000; ++at)
      areAllThere &= map.at(ThingId(at * step)) == at;
    CHECK(areAllThere);
    CHECK_FALSE(map.contains(ThingId(1000 * step)));
  }
}
