#include "Statements.h"

namespace tacit::cobol {

/// STRING a DELIMITED BY d ... INTO t WITH POINTER p:
/// t := string-concat(t, p, a, d, ...), p := string-pointer(...).
bool Statements::string(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::ExprId> pieces;
  std::vector<ir::ExprId> waiting;
  while (!reader.atEnd() && reader.kw() != Kw::Into) {
    if (reader.accept(Kw::Delimited)) {
      reader.accept(Kw::By);
      std::uint32_t first = reader.position();
      ir::ExprId delimiter;
      if (reader.accept(Kw::Size))
        delimiter = b_.stringExpr("SIZE", reader.originFrom(first));
      else
        delimiter = reader.operand();
      if (!delimiter.isValid())
        return failed(context, "a delimiter was not read");
      bool isSize = b_.unit.exprs[delimiter].text == "SIZE" && reader.position() == first + 1;
      for (ir::ExprId piece : waiting)
        pieces.push_back(isSize ? piece
                                : b_.call("before-delimiter", std::vector{piece, delimiter}, out.origin));
      waiting.clear();
      continue;
    }
    ir::ExprId piece = reader.operand();
    if (!piece.isValid())
      return failed(context, "an operand was not read");
    waiting.push_back(piece);
  }
  pieces.insert(pieces.end(), waiting.begin(), waiting.end());
  if (!reader.accept(Kw::Into))
    return failed(context, "INTO is missing");
  ir::ExprId target = reader.operand();
  if (!target.isValid())
    return failed(context, "the target was not read");
  ir::ExprId pointer;
  reader.accept(Kw::With);
  if (reader.accept(Kw::Pointer)) {
    pointer = reader.operand();
    if (!pointer.isValid())
      return failed(context, "POINTER was not read");
  }
  std::vector<ir::Assignment> assignments;
  if (pointer.isValid()) {
    std::vector<ir::ExprId> operands{target, pointer};
    operands.insert(operands.end(), pieces.begin(), pieces.end());
    assignments.push_back(moved(target, b_.call("string-concat-at", operands, out.origin)));
    operands.erase(operands.begin());
    assignments.push_back(moved(pointer, b_.call("string-pointer", operands, out.origin)));
  } else {
    std::vector<ir::ExprId> operands{target};
    operands.insert(operands.end(), pieces.begin(), pieces.end());
    assignments.push_back(moved(target, b_.call("string-concat", operands, out.origin)));
  }
  if (!reader.atEnd())
    return true;
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// UNSTRING s DELIMITED BY d INTO t1 t2: tN := unstring-field(s, N, d ...).
bool Statements::unstring(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId source = reader.operand();
  if (!source.isValid())
    return failed(context, "the source was not read");
  std::vector<ir::ExprId> delimiters;
  if (reader.accept(Kw::Delimited)) {
    reader.accept(Kw::By);
    do {
      reader.accept(Kw::All);
      ir::ExprId delimiter = reader.operand();
      if (!delimiter.isValid())
        return failed(context, "a delimiter was not read");
      delimiters.push_back(delimiter);
    } while (reader.accept(Kw::Or));
  }
  if (!reader.accept(Kw::Into))
    return failed(context, "INTO is missing");
  std::vector<ir::Assignment> assignments;
  int number = 0;
  std::vector<ir::ExprId> common{source};
  common.insert(common.end(), delimiters.begin(), delimiters.end());
  auto field = [&](std::string_view function) {
    std::vector<ir::ExprId> operands = common;
    operands.insert(operands.begin() + 1, b_.numberExpr(std::to_string(number), out.origin));
    return b_.call(function, operands, out.origin);
  };
  while (!reader.atEnd() && reader.atOperand() && reader.kw() != Kw::Tallying) {
    ir::ExprId target = reader.operand();
    if (!target.isValid())
      return failed(context, "a target was not read");
    ++number;
    assignments.push_back(moved(target, field("unstring-field")));
    for (;;) {
      if (reader.kw() == Kw::Delimiter) {
        reader.skip();
        reader.accept(Kw::In);
        ir::ExprId item = reader.operand();
        if (!item.isValid())
          return failed(context, "DELIMITER IN was not read");
        assignments.push_back(moved(item, field("unstring-delimiter")));
      } else if (reader.accept(Kw::Count)) {
        reader.accept(Kw::In);
        ir::ExprId item = reader.operand();
        if (!item.isValid())
          return failed(context, "COUNT IN was not read");
        assignments.push_back(moved(item, field("unstring-count")));
      } else {
        break;
      }
    }
  }
  reader.accept(Kw::With);
  if (reader.accept(Kw::Pointer)) {
    ir::ExprId item = reader.operand();
    if (!item.isValid())
      return failed(context, "POINTER was not read");
    assignments.push_back(moved(item, b_.call("unstring-pointer", common, out.origin)));
  }
  if (reader.accept(Kw::Tallying)) {
    reader.accept(Kw::In);
    ir::ExprId item = reader.operand();
    if (!item.isValid())
      return failed(context, "TALLYING was not read");
    assignments.push_back(
        moved(item, b_.binary(ir::Op::Add, item, b_.call("unstring-tally", common, out.origin))));
  }
  if (assignments.empty())
    return failed(context, "the targets were not read");
  if (!reader.atEnd())
    return true;
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy(assignments), {}};
  return true;
}

namespace {

/// BEFORE and AFTER INITIAL of one INSPECT phrase.
bool readRegion(Reader &reader, std::vector<ir::ExprId> &operands, std::string &function) {
  while (reader.kw() == Kw::Before || reader.kw() == Kw::After) {
    function += reader.kw() == Kw::Before ? "-before" : "-after";
    reader.skip();
    reader.accept(Kw::Initial);
    ir::ExprId edge = reader.operand();
    if (!edge.isValid())
      return false;
    operands.push_back(edge);
  }
  return true;
}

} // namespace

/// TALLYING: counter := counter + inspect-count-...(subject, what); REPLACING and CONVERTING: subject :=
/// inspect-replace-...(subject, what, by).
bool Statements::inspect(Reader &reader, Context &context, ir::Statement &out) {
  bool isExamine = b_.tree.nodes[context.node].keyword == Kw::Examine;
  ir::ExprId subject = reader.operand();
  if (!subject.isValid())
    return failed(context, "the subject was not read");
  std::vector<ir::Assignment> assignments;
  while (!reader.atEnd()) {
    if (reader.accept(Kw::Tallying)) {
      ir::ExprId counter;
      if (isExamine)
        counter = b_.itemExpr(b_.registerItem(static_cast<Symbol>(Kw::Tally)), out.origin);
      bool wantsMore = true;
      while (wantsMore && !reader.atEnd() && reader.kw() != Kw::Replacing && reader.kw() != Kw::Converting) {
        if (!isExamine && reader.atName() && reader.kw() != Kw::All && reader.kw() != Kw::Leading &&
            reader.kw() != Kw::Trailing && reader.kw() != Kw::Characters) {
          std::uint32_t start = reader.position();
          ir::ExprId name = reader.identifier();
          if (reader.accept(Kw::For))
            counter = name;
          else
            reader.seek(start);
        } else if (!isExamine && reader.kw() == Kw::Tally) {
          counter = reader.operand();
          reader.accept(Kw::For);
        }
        if (!counter.isValid())
          return failed(context, "the counter was not read");
        std::string function = "inspect-count";
        if (reader.accept(Kw::Characters))
          function += "-characters";
        else if (reader.accept(Kw::All))
          function += reader.accept(Kw::Characters) ? "-characters" : "-all";
        else if (reader.accept(Kw::Leading))
          function += "-leading";
        else if (reader.accept(Kw::Trailing))
          function += "-trailing";
        else if (reader.accept(Kw::Until)) {
          reader.accept(Kw::First);
          function += "-until-first";
        } else if (!reader.atOperand() || assignments.empty()) {
          return failed(context, "TALLYING was not read");
        } else {
          function += "-all";
        }
        do {
          std::vector<ir::ExprId> operands{subject};
          std::string name = function;
          if (!name.ends_with("-characters")) {
            ir::ExprId what = reader.operand();
            if (!what.isValid())
              return failed(context, "TALLYING was not read");
            operands.push_back(what);
          }
          if (!readRegion(reader, operands, name))
            return failed(context, "BEFORE or AFTER was not read");
          ir::ExprId count = b_.call(name, operands, out.origin);
          assignments.push_back(moved(counter, isExamine ? count : b_.binary(ir::Op::Add, counter, count)));
          // A further literal goes on with the same word; a name may be the next counter.
        } while (reader.kind() == TokenKind::String || (figurativeOp(reader.kw()) != ir::Op::None));
        if (isExamine) {
          wantsMore = false;
          if (reader.kw() == Kw::Replacing && reader.kw(1) == Kw::By) {
            reader.skip();
            reader.skip();
            ir::ExprId by = reader.operand();
            if (!by.isValid())
              return failed(context, "REPLACING was not read");
            assignments.push_back(
                moved(subject, b_.call("inspect-replace-all", std::vector{subject, by}, out.origin)));
          }
        }
      }
      continue;
    }
    if (reader.accept(Kw::Replacing)) {
      std::string function;
      while (!reader.atEnd() && reader.kw() != Kw::Converting && reader.kw() != Kw::Tallying) {
        if (reader.accept(Kw::Characters))
          function = "inspect-replace-characters";
        else if (reader.accept(Kw::All))
          function = "inspect-replace-all";
        else if (reader.accept(Kw::Leading))
          function = "inspect-replace-leading";
        else if (reader.accept(Kw::Trailing))
          function = "inspect-replace-trailing";
        else if (reader.accept(Kw::First))
          function = "inspect-replace-first";
        else if (reader.accept(Kw::Until)) {
          reader.accept(Kw::First);
          function = "inspect-replace-until-first";
        } else if (function.empty() || !reader.atOperand()) {
          return failed(context, "REPLACING was not read");
        }
        std::vector<ir::ExprId> operands{subject};
        std::string name = function;
        if (!name.ends_with("-characters")) {
          ir::ExprId what = reader.operand();
          if (!what.isValid())
            return failed(context, "REPLACING was not read");
          operands.push_back(what);
        }
        if (!reader.accept(Kw::By))
          return failed(context, "BY is missing");
        ir::ExprId by = reader.operand();
        if (!by.isValid())
          return failed(context, "BY was not read");
        operands.push_back(by);
        if (!readRegion(reader, operands, name))
          return failed(context, "BEFORE or AFTER was not read");
        assignments.push_back(moved(subject, b_.call(name, operands, out.origin)));
      }
      continue;
    }
    if (reader.accept(Kw::Converting)) {
      ir::ExprId from = reader.operand();
      reader.accept(Kw::To);
      ir::ExprId to = reader.operand();
      if (!from.isValid() || !to.isValid())
        return failed(context, "CONVERTING was not read");
      std::vector<ir::ExprId> operands{subject, from, to};
      std::string name = "inspect-convert";
      if (!readRegion(reader, operands, name))
        return failed(context, "BEFORE or AFTER was not read");
      assignments.push_back(moved(subject, b_.call(name, operands, out.origin)));
      continue;
    }
    break;
  }
  if (assignments.empty())
    return failed(context, "nothing to count or replace was read");
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// TRANSFORM item CHARACTERS FROM a TO b.
bool Statements::transform(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId subject = reader.operand();
  reader.accept(Kw::Characters);
  reader.accept(Kw::From);
  ir::ExprId from = reader.operand();
  reader.accept(Kw::To);
  ir::ExprId to = reader.operand();
  if (!subject.isValid() || !from.isValid() || !to.isValid())
    return failed(context, "the operands were not read");
  ir::Assignment assignment =
      moved(subject, b_.call("inspect-convert", std::vector{subject, from, to}, out.origin));
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy({assignment}), {}};
  return true;
}

} // namespace tacit::cobol
