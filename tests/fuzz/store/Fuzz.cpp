//===- A damaged file as a store ---------------------------------------------------------------===//
//
// The input damages a good store: each five bytes put one byte at a place (two bytes of page, two within it).
// Reading must end with rows or with an error, whatever stands in the file.
//
//===-------------------------------------------------------------------------===//
#include "support/SampleStore.h"

#include "tacit/Store/Store.h"

#include <fstream>
#include <iterator>

using namespace tacit;

static const std::string &goodStore() {
  static const std::string Bytes = [] {
    test::TemporaryFolder folder;
    test::makeStore(folder / "tacit.db", test::sampleUnits());
    std::ifstream file(folder / "tacit.db", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return Bytes;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const test::TemporaryFolder Folder;
  std::string bytes = goodStore();
  for (; size >= 5; data += 5, size -= 5) {
    std::size_t page = static_cast<std::size_t>(data[0]) << 8U | data[1];
    std::size_t offset = static_cast<std::size_t>(data[2]) << 8U | data[3];
    bytes[(page * 4096 + offset % 4096) % bytes.size()] = static_cast<char>(data[4]);
  }
  std::string path = Folder / "damaged.db";
  std::ofstream(path, std::ios::binary) << bytes;
  auto reader = StoreReader::open(path);
  if (!reader)
    return 0;
  constexpr unsigned Milliseconds = 200;
  for (std::string_view view :
       {"file", "program", "item", "rule", "rule_evidence", "rule_item", "rule_group", "flow", "access",
        "call", "ledger", "parameter", "term", "missing", "diagnostic", "meta"})
    (void)(*reader)->query("SELECT * FROM " + std::string(view), {}, Milliseconds);
  (void)(*reader)->query("SELECT rowid FROM rule_search WHERE rule_search MATCH 'award'", {}, Milliseconds);
  // A scan over a damaged store takes what people entered from it if it can, and says so if it cannot.
  if (auto writer = StoreWriter::create(path))
    (void)(*writer)->finish();
  return 0;
}
