#include "Statements.h"

namespace tacit::cobol {

bool Statements::call(Reader &reader, Context &context, ir::Statement &out) {
  ir::Call node;
  if (reader.kw() == Kw::In && reader.kw(1) == Kw::Thread)
    reader.seek(reader.position() + 2);
  reader.acceptAny(Kw::Static, Kw::Dynamic);
  // Mnemonic names of calling conventions stand before the program's name.
  if (reader.kw() == Kw::None && reader.kind() == TokenKind::Word && reader.kind(1) == TokenKind::String)
    reader.skip();
  if (reader.kind() == TokenKind::String) {
    node.callee = b_.literalText(reader.tok());
    reader.skip();
  } else {
    node.target = reader.operand();
    if (!node.target.isValid())
      return failed(context, "the program name was not read");
    const ir::Expr &target = b_.unit.exprs[node.target];
    if (target.kind == ir::ExprKind::NamedConstant && !target.operands.empty())
      node.callee = b_.unit.exprs[target.operands.front()].text;
  }
  // CALL x IN library; CALL x WITH C LINKAGE.
  if (reader.acceptAny(Kw::In, Kw::Of))
    reader.operand();
  while (reader.kw() == Kw::With && reader.isSpelled("LINKAGE", 2))
    reader.seek(reader.position() + 3);
  std::vector<ir::Argument> arguments;
  if (reader.accept(Kw::Using)) {
    ir::PassMode mode = ir::PassMode::Reference;
    while (!reader.atEnd()) {
      if (reader.accept(Kw::By))
        continue;
      if (!reader.isDeclaredName() && (reader.isSpelled("DESCRIPTOR") || reader.isSpelled("STRDESC"))) {
        reader.skip();
        mode = ir::PassMode::Reference;
        continue;
      }
      if (reader.accept(Kw::Reference)) {
        mode = ir::PassMode::Reference;
        continue;
      }
      if (reader.accept(Kw::Content)) {
        mode = ir::PassMode::Content;
        continue;
      }
      if (reader.accept(Kw::Value)) {
        mode = ir::PassMode::Value;
        continue;
      }
      if (reader.kw() == Kw::Omitted) {
        arguments.push_back({b_.figurative(ir::Op::Null, b_.origin(reader.tok())), mode});
        reader.skip();
        continue;
      }
      if (reader.kw() == Kw::Size || reader.kw() == Kw::Unsigned) {
        // BY VALUE SIZE n and the like.
        reader.skip();
        reader.acceptAny(Kw::Is, Kw::Auto, Kw::Default);
        continue;
      }
      if (!reader.atOperand())
        break;
      if (reader.kind() == TokenKind::Word && b_.files.contains(reader.tok().symbol)) {
        reader.skip(); // A file is passed; its record is no argument.
        continue;
      }
      ir::ExprId value = mode == ir::PassMode::Reference ? reader.operand() : reader.arithmetic();
      if (!value.isValid())
        return failed(context, "an argument was not read");
      arguments.push_back({value, mode});
    }
  }
  if (reader.acceptAny(Kw::Returning, Kw::Giving)) {
    reader.acceptAny(Kw::Into, Kw::By, Kw::In);
    reader.acceptAny(Kw::Value, Kw::Reference);
    if (reader.accept(Kw::Omitted) || reader.accept(Kw::Null)) {
    } else {
      node.result = reader.operand();
      if (!node.result.isValid())
        return failed(context, "RETURNING was not read");
    }
  }
  if (!reader.atEnd())
    return true;
  node.arguments = b_.unit.arena().copy(arguments);
  out.node = node;
  return true;
}

bool Statements::cancel(Reader &reader, Context &context, ir::Statement &out) {
  bool isFirst = true;
  while (reader.atOperand()) {
    ir::Call node;
    node.kind = ir::CallKind::Cancel;
    if (reader.kind() == TokenKind::String) {
      node.callee = b_.literalText(reader.tok());
      reader.skip();
    } else {
      node.target = reader.operand();
    }
    if (isFirst)
      out.node = node;
    else
      context.after.push_back(synthetic(node, "CANCEL", out.origin));
    isFirst = false;
  }
  return isFirst ? failed(context, "the program name was not read") : true;
}

/// The receiver of a message: an object, SELF, SUPER, or a class, which no data entry declares.
ir::ExprId Statements::classOrObject(Reader &reader) {
  bool isItself = reader.kw() == Kw::Self || reader.kw() == Kw::Super;
  bool isObject = reader.kind() != TokenKind::Word || reader.isDeclaredName() || !reader.atName();
  if (isObject && !isItself)
    return reader.operand();
  std::uint32_t first = reader.position();
  std::vector<Symbol> qualifiers;
  if (isItself)
    reader.skip();
  else
    reader.qualifiedName(qualifiers);
  return b_.expr({.kind = ir::ExprKind::NamedConstant,
                  .origin = reader.originFrom(first),
                  .text = b_.textOf(first, reader.position())});
}

bool Statements::invoke(Reader &reader, Context &context, ir::Statement &out) {
  ir::Call node;
  node.kind = ir::CallKind::Method;
  node.target = classOrObject(reader);
  if (reader.kind() == TokenKind::String) {
    node.callee = b_.literalText(reader.tok());
    reader.skip();
  } else if (reader.atOperand()) {
    node.target = reader.operand();
  }
  std::vector<ir::Argument> arguments;
  if (reader.accept(Kw::Using)) {
    ir::PassMode mode = ir::PassMode::Reference;
    while (!reader.atEnd() && reader.kw() != Kw::Returning) {
      if (reader.accept(Kw::By))
        continue;
      if (reader.acceptAny(Kw::Reference, Kw::Content, Kw::Value)) {
        mode = ir::PassMode::Value;
        continue;
      }
      ir::ExprId value = reader.atName() ? classOrObject(reader) : reader.operand();
      if (!value.isValid())
        return failed(context, "an argument was not read");
      arguments.push_back({value, mode});
    }
  }
  if (reader.accept(Kw::Returning))
    node.result = reader.operand();
  if (!reader.atEnd())
    return true;
  node.arguments = b_.unit.arena().copy(arguments);
  out.node = node;
  return true;
}

bool Statements::exec(Reader &reader, Context &context, ir::Statement &out) {
  if (b_.tree.nodes[context.node].hasError)
    return failed(context, "END-EXEC is missing");
  if (reader.accept(Kw::Sql)) {
    out.verb = "EXEC SQL";
    return sql(reader, context, out);
  }
  if (reader.accept(Kw::Cics)) {
    out.verb = "EXEC CICS";
    return cics(reader, context, out);
  }
  if (reader.isSpelled("DLI")) {
    reader.skip();
    out.verb = "EXEC DLI";
    return dli(reader, context, out);
  }
  // Others: their operands in parentheses are visible.
  std::uint32_t first = reader.position();
  out.verb = b_.unit.arena().intern(fmt::format("EXEC {}", b_.source.symbols.text(reader.tok().symbol)));
  std::vector<ir::ExprId> uses;
  while (!reader.atEnd()) {
    if (reader.kind() == TokenKind::Word && b_.isDeclared(reader.tok().symbol))
      uses.push_back(reader.identifier());
    else
      reader.skip();
  }
  out.node = ir::Io{
      .op = ir::IoOp::Other, .uses = b_.unit.arena().copy(uses), .detail = b_.textOf(first, reader.end())};
  return true;
}

} // namespace tacit::cobol
