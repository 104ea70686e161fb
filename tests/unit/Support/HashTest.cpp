#include "tacit/Support/Hash.h"

#include <catch2/catch.hpp>

using namespace tacit;

TEST_CASE("SHA-256 gives the published digests") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("Base-32 text is fixed-width and distinguishes values") {
  CHECK(toBase32(0) == "aaaaaaaaaaaaa");
  CHECK(toBase32(1) == "aaaaaaaaaaaab");
  CHECK(toBase32(~0ULL).size() == 13);
}
