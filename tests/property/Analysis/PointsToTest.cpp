// Random programs with pointers are run by an interpreter of their own: what one statement stores and another
// one finds must be among the bytes that both are said to use, and every variable that a pointer was seen to
// lead to among those that it may.
#include "../Random.h"
#include "support/IrText.h"
#include "tacit/Analysis/UnitAnalyses.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>

using namespace tacit;
using namespace tacit::analysis;
using test::Random;

namespace {

/// Where something lies: an item of the unit by its number, or an allocation by 1000 and its line.
struct Place {
  int object = -1;
  std::uint32_t offset = 0;
  friend auto operator<=>(const Place &, const Place &) = default;
};

// The items of the programs, in the order of the text below.
constexpr int RecNext = 2, RecP = 3, G = 4, Array = 5, P = 6, Q = 7, PP = 8, R = 9, S = 10, Rec = 11,
              Recs = 15, FOut = 16, FIn = 17;

constexpr const char *Head = "file f0 path=a\n"
                             "type t0 number encoding=native-binary signed bits=32 bytes=4 spelling=int\n"
                             "type t1 record bytes=24 record=%0 spelling=\"struct r\"\n"
                             "type t2 pointer bytes=8 element=t0 spelling=\"int *\"\n"
                             "type t3 pointer bytes=8 element=t1 spelling=\"struct r *\"\n"
                             "type t4 pointer bytes=8 element=t2 spelling=\"int **\"\n"
                             "type t5 array bytes=12 count=3 element=t0 spelling=\"int[3]\"\n"
                             "type t6 array bytes=48 count=2 element=t1 spelling=\"struct r[2]\"\n"
                             "item %0:r storage=record-type type=t1 bytes=24\n"
                             "item %1:a storage=member type=t0 parent=%0 bytes=4\n"
                             "item %2:next storage=member type=t3 parent=%0 offset=8 bytes=8\n"
                             "item %3:p storage=member type=t2 parent=%0 offset=16 bytes=8\n"
                             "item %4:g storage=static type=t0 bytes=4\n"
                             "item %5:array storage=static type=t5 bytes=4 occurs=3\n"
                             "item %6:P storage=static type=t2 bytes=8\n"
                             "item %7:Q storage=static type=t2 bytes=8\n"
                             "item %8:PP storage=static type=t4 bytes=8\n"
                             "item %9:R storage=static type=t3 bytes=8\n"
                             "item %10:S storage=static type=t3 bytes=8\n"
                             "item %11:rec storage=static type=t1 bytes=24\n"
                             "item %12:a storage=member type=t0 parent=%11 bytes=4\n"
                             "item %13:next storage=member type=t3 parent=%11 offset=8 bytes=8\n"
                             "item %14:p storage=member type=t2 parent=%11 offset=16 bytes=8\n"
                             "item %15:recs storage=static type=t6 bytes=24 occurs=2\n"
                             "item %16:out storage=parameter type=t4 program=u1 bytes=8\n"
                             "item %17:in storage=parameter type=t2 program=u1 bytes=8\n"
                             "program u0:main function visible=false procedures=[p0]\n"
                             "program u1:f function visible=false parameters=[%16 %17] procedures=[p1]\n"
                             "procedure p1:f @1:1-2:9 function program=u1 {\n"
                             "assign @1:1-9 assignments=[{target=(dereference#t2 %16) value=%17}]\n"
                             "}\n"
                             "procedure p0:main @3:1-999:9 function program=u0 {\n";

/// A place the program names, and where it is this time.
struct Use {
  std::string text;
  bool isItem = false;
  Place at;
};

class Program {
public:
  explicit Program(std::uint64_t seed) : random_(seed) {}

  std::string text = Head;
  /// Stores and loads in the order of the run: line, whether it is the target, the place.
  struct Event {
    std::uint32_t line;
    bool isStore;
    Place at;
    std::uint32_t size;
  };
  std::vector<Event> events;

  void make() {
    line_ = 10;
    std::uint32_t count = random_.between(4, 30);
    for (std::uint32_t at = 0; at < count; ++at)
      statement();
    text += "}\n";
  }

private:
  Place read(Place at) { return memory_[at]; }

  /// A place of type int*, or of type struct r*.
  Use pointerPlace(bool isRecord) {
    std::uint32_t kind = random_.below(6);
    int record = random_.oneIn(2) ? R : S;
    std::uint32_t member = isRecord ? 8 : 16;
    int id = isRecord ? RecNext : RecP;
    if (kind == 0 && read({record, 0}).object >= 0) {
      Place base = read({record, 0});
      return {fmt::format("(member ref=%{} (dereference#t1 %{}))", id, record),
              false,
              {base.object, base.offset + member}};
    }
    if (kind == 1) {
      std::uint32_t index = random_.below(2);
      return {
          fmt::format("(member ref=%{} (element#t1 %15 {}))", id, index), false, {Recs, index * 24 + member}};
    }
    if (kind == 2)
      return {fmt::format("%{}", isRecord ? 13 : 14), true, {Rec, member}};
    if (kind == 3 && !isRecord && read({PP, 0}).object >= 0)
      return {"(dereference#t2 %8)", false, read({PP, 0})};
    int item = isRecord ? record : random_.oneIn(2) ? P : Q;
    return {fmt::format("%{}", item), true, {item, 0}};
  }

  /// The address of an int or of a record.
  std::pair<std::string, Place> address(bool isRecord) {
    std::uint32_t kind = random_.below(5);
    std::uint32_t index = random_.below(isRecord ? 2 : 3);
    if (isRecord) {
      if (kind == 0)
        return {"(address-of#t3 %11)", {Rec, 0}};
      if (kind == 1) {
        memory_[{1000 + static_cast<int>(line_), 8}] = memory_[{1000 + static_cast<int>(line_), 16}] = {};
        return {fmt::format("(call#t3@{}:1-9 text=malloc 24)", line_), {1000 + static_cast<int>(line_), 0}};
      }
      return {fmt::format("(address-of#t3 (element#t1 %15 {}))", index), {Recs, index * 24}};
    }
    if (kind == 0)
      return {"(address-of#t2 %4)", {G, 0}};
    if (kind == 1)
      return {"(address-of#t2 %12)", {Rec, 0}};
    if (kind == 2)
      return {fmt::format("(address-of#t2 (member ref=%1 (element#t1 %15 {})))", index % 2),
              {Recs, index % 2 * 24}};
    return {fmt::format("(address-of#t2 (element#t0 %5 {}))", index), {Array, index * 4}};
  }

  void assign(const std::string &target, const std::string &value) {
    text += fmt::format("assign @{}:1-9 assignments=[{{target={} value={}}}]\n", line_, target, value);
  }

  void statement() {
    ++line_;
    bool isRecord = random_.oneIn(2);
    switch (random_.below(8)) {
    case 0:
    case 1: { // An address.
      Use target = pointerPlace(isRecord);
      auto [value, place] = address(isRecord);
      assign(target.text, value);
      events.push_back({line_, true, target.at, 8});
      memory_[target.at] = place;
      return;
    }
    case 2:
    case 3: { // A copy.
      Use target = pointerPlace(isRecord);
      Use value = pointerPlace(isRecord);
      assign(target.text, value.text);
      events.push_back({line_, false, value.at, 8});
      Place moved = read(value.at);
      events.push_back({line_, true, target.at, 8});
      memory_[target.at] = moved;
      return;
    }
    case 4: { // A pointer to a pointer.
      Use to = pointerPlace(false);
      if (to.text.starts_with("(dereference")) {
        assign("%8", "(address-of#t4 %6)");
        to.at = {P, 0};
      } else {
        assign("%8", fmt::format("(address-of#t4 {})", to.text));
      }
      memory_[{PP, 0}] = to.at;
      return;
    }
    case 5: { // A number through a pointer, and back.
      int pointer = random_.oneIn(2) ? P : Q;
      Place at = read({pointer, 0});
      assign(fmt::format("(dereference#t0 %{})", pointer), "1");
      if (at.object >= 0)
        events.push_back({line_, true, at, 4});
      ++line_;
      assign("%4", fmt::format("(dereference#t0 %{})", random_.oneIn(2) ? P : Q));
      return;
    }
    case 6: { // A whole record.
      if (read({R, 0}).object < 0)
        return;
      Place base = read({R, 0});
      bool isStore = random_.oneIn(2);
      assign(isStore ? "(dereference#t1 %9)" : "%11", isStore ? "%11" : "(dereference#t1 %9)");
      for (std::uint32_t member : {8U, 16U}) {
        Place there{base.object, base.offset + member};
        Place here{Rec, member};
        memory_[isStore ? there : here] = memory_[isStore ? here : there];
      }
      events.push_back({line_, isStore, base, 24});
      return;
    }
    default: { // A call that stores through its parameter.
      int out = random_.oneIn(2) ? P : Q;
      int in = random_.oneIn(2) ? P : Q;
      text +=
          fmt::format("call @{}:1-9 function callee=f arguments=[{{value=(address-of#t4 %{}) mode=value}} "
                      "{{value=%{} mode=value}}]\n",
                      line_, out, in);
      memory_[{FOut, 0}] = {out, 0};
      memory_[{FIn, 0}] = read({in, 0});
      events.push_back({1, true, {out, 0}, 8});
      memory_[{out, 0}] = read({FIn, 0});
      return;
    }
    }
  }

  Random random_;
  std::uint32_t line_ = 0;
  std::map<Place, Place> memory_;
};

} // namespace

static std::vector<StorageRange> rangesOf(const UnitAnalyses &analyses, ir::ExprId place, bool isStore) {
  std::vector<StorageRange> ranges;
  const ir::Expr &expr = analyses.unit.exprs[place];
  if (expr.kind == ir::ExprKind::Item)
    isStore ? analyses.pointsTo().appendWritten(expr.item(), ranges)
            : analyses.pointsTo().appendRead(expr.item(), ranges);
  else
    isStore ? analyses.pointsTo().appendWritten(place, ranges)
            : analyses.pointsTo().appendRead(place, ranges);
  return ranges;
}

TEST_CASE("What a run finds through pointers is among what they may point to", "[points-to]") {
  test::forEachSeed(600, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Program program(seed);
    program.make();
    INFO(program.text);
    ir::TranslationUnit unit = unitOf(program.text, "c");
    UnitAnalyses analyses(unit);
    std::map<std::uint32_t, const ir::Assignment *> assignments;
    for (const ir::Statement &statement : unit.statements)
      if (const auto *assign = std::get_if<ir::Assign>(&statement.node))
        assignments[statement.origin.line] = &assign->assignments.front();
    std::map<Place, std::vector<StorageRange>> stored;
    for (const Program::Event &event : program.events) {
      INFO("line " << event.line << (event.isStore ? " stores at " : " reads ") << event.at.object << "+"
                   << event.at.offset);
      const ir::Assignment *assignment = assignments.at(event.line);
      ir::ExprId place = event.isStore ? assignment->target : assignment->value;
      std::vector<StorageRange> ranges = rangesOf(analyses, place, event.isStore);
      if (event.at.object < 1000) {
        // Named memory: its own bytes are among the ranges.
        StorageRange own{ir::DataItemId(static_cast<std::uint32_t>(event.at.object)), event.at.offset,
                         event.at.offset + event.size};
        bool isCovered =
            std::ranges::any_of(ranges, [&](const StorageRange &range) { return range.contains(own); });
        CHECK(isCovered);
      }
      if (event.isStore) {
        for (std::uint32_t byte = 0; byte < event.size; byte += 4)
          stored[{event.at.object, event.at.offset + byte}] = ranges;
        continue;
      }
      for (std::uint32_t byte = 0; byte < event.size; byte += 4) {
        auto definition = stored.find({event.at.object, event.at.offset + byte});
        if (definition == stored.end())
          continue;
        ChangeSet changed{definition->second};
        changed.normalise();
        CHECK(std::ranges::any_of(ranges, [&](const StorageRange &range) { return changed.touches(range); }));
      }
    }
  });
}
