#include "Emitters/Html/Formula.h"
#include "Areas.h"
#include "Emitters/Html/GuardTree.h"

#include <catch2/catch.hpp>

using namespace tacit::report;
using namespace tacit::report::html;

static void checkGuard(std::string_view formula, std::string_view list) {
  CHECK(guardList(parseGuard(formula)) == list);
}

TEST_CASE("A guard becomes a list of conditions") {
  checkGuard("A > 5", "<code>A &gt; 5</code>");
  checkGuard("A = 1 AND B = 2",
             "all of these hold<ul><li><code>A = 1</code></li><li><code>B = 2</code></li></ul>");
  checkGuard(
      "(A OR B) AND C",
      "all of these hold<ul><li>any of these holds<ul><li><code>A</code></li><li><code>B</code></li></ul>"
      "</li><li><code>C</code></li></ul>");
  checkGuard(
      "A AND (B AND C)",
      "all of these hold<ul><li><code>A</code></li><li><code>B</code></li><li><code>C</code></li></ul>");
  checkGuard("NOT (A OR B)", "<code>NOT (A OR B)</code>");
  CHECK(countTests(parseGuard("(A OR B) AND C")) == 3);
}

TEST_CASE("Words in quotes and broken brackets join nothing") {
  checkGuard("A = 'X AND Y'", "<code>A = &#39;X AND Y&#39;</code>");
  checkGuard("A IN ('(', ' OR ')", "<code>A IN (&#39;(&#39;, &#39; OR &#39;)</code>");
  checkGuard("(A OR B", "<code>(A OR B</code>");
  checkGuard("A) OR B", "any of these holds<ul><li><code>A)</code></li><li><code>B</code></li></ul>");
  checkGuard("", "<code></code>");
  CHECK(countTests(parseGuard(std::string(100'000, '('))) == 1);
}

static std::string math(std::string_view effect) {
  std::string html = typeset(effect);
  std::size_t from = html.find("<mrow>"), end = html.find("</math>");
  return html.empty() ? "" : html.substr(from + 6, end - from - 13);
}

TEST_CASE("A calculation is typeset with fractions and powers") {
  CHECK(math("TAX := BASE-RATE * 2") ==
        "<mtext>TAX</mtext><mo>=</mo><mtext>BASE-RATE</mtext><mo>&#215;</mo><mn>2</mn>");
  CHECK(math("A := B * C / 100") ==
        "<mtext>A</mtext><mo>=</mo><mfrac><mrow><mtext>B</mtext><mo>&#215;</mo><mtext>C</mtext></mrow>"
        "<mn>100</mn></mfrac>");
  CHECK(math("A := (B + 1) / C") == "<mtext>A</mtext><mo>=</mo><mfrac><mrow><mtext>B</mtext><mo>+</mo><mn>1</"
                                    "mn></mrow><mtext>C</mtext></mfrac>");
  CHECK(math("A := B ** 2 - C") ==
        "<mtext>A</mtext><mo>=</mo><msup><mrow><mtext>B</mtext></mrow><mn>2</mn></msup><mo>&#8722;</mo>"
        "<mtext>C</mtext>");
  CHECK(typeset("A := B / 3 ROUNDED").find(", rounded") != std::string::npos);
}

TEST_CASE("What is no arithmetic stays a formula") {
  for (std::string_view effect :
       {"A := B", "write X", "A := B mod C", "A := (double) m * 2", "A := B +", "A := + B", "A := B  * C",
        "A := 'x' & y", "A B := C + 1", "A := (B + C", ""})
    CHECK(typeset(effect).empty());
}

TEST_CASE("Communities are found, and numbered in order") {
  WeightedGraph graph(7);
  auto join = [&](std::uint32_t a, std::uint32_t b, double weight) {
    graph[a].emplace_back(b, weight);
    graph[b].emplace_back(a, weight);
  };
  for (auto [a, b] : {std::pair(0U, 1U), {1U, 2U}, {0U, 2U}, {3U, 4U}, {4U, 5U}, {3U, 5U}})
    join(a, b, 1);
  join(2, 3, 0.2);
  CHECK(findCommunities(graph) == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1, 2});
  CHECK(findCommunities({}).empty());
  CHECK(findCommunities(WeightedGraph(2)) == std::vector<std::uint32_t>{0, 1});
}
