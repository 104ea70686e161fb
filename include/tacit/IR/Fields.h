//===- Every field of every node, named once --------------------------------------===//
//
// `visitFields<T>(v)` calls `v("name", &T::member)` for each field of the node type T, in the order of the
// text form. Printer, parser, comparison, and the id checks of verify() are templates over it, so that a new
// field is added here and nowhere else; `hasAllFields` below fails to compile when one is forgotten.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <array>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace tacit::ir {

/// The names of the statement kinds in the text form, in the order of StatementNode.
inline constexpr std::array<std::string_view, std::variant_size_v<StatementNode>> StatementKinds{
    "nop",   "assign", "if",    "switch", "loop",     "perform", "call",  "goto",
    "alter", "exit",   "label", "io",     "evaluate", "try",     "throw", "opaque"};

namespace fields {

template <typename T> struct Tag {};

template <typename V> constexpr void visit(Tag<File>, V &&v) {
  v("path", &File::path);
  v("sha256", &File::sha256);
}
template <typename V> constexpr void visit(Tag<Expansion>, V &&v) {
  v("kind", &Expansion::kind);
  v("name", &Expansion::name);
  v("site", &Expansion::site);
}
template <typename V> constexpr void visit(Tag<Comment>, V &&v) {
  v("origin", &Comment::origin);
  v("text", &Comment::text);
}
template <typename V> constexpr void visit(Tag<Type>, V &&v) {
  v("kind", &Type::kind);
  v("encoding", &Type::encoding);
  v("signed", &Type::isSigned);
  v("sign-leading", &Type::signLeading);
  v("sign-separate", &Type::signSeparate);
  v("justified-right", &Type::justifiedRight);
  v("blank-when-zero", &Type::blankWhenZero);
  v("digits", &Type::digits);
  v("scale", &Type::scale);
  v("bits", &Type::bits);
  v("bytes", &Type::byteSize);
  v("count", &Type::count);
  v("element", &Type::element);
  v("record", &Type::record);
  v("spelling", &Type::spelling);
}
template <typename V> constexpr void visit(Tag<DataItem>, V &&v) {
  v("name", &DataItem::name);
  v("origin", &DataItem::origin);
  v("storage", &DataItem::storage);
  v("level", &DataItem::level);
  v("external", &DataItem::isExternal);
  v("global", &DataItem::isGlobal);
  v("status-carrier", &DataItem::isStatusCarrier);
  v("screen-control", &DataItem::isScreenControl);
  v("type", &DataItem::type);
  v("parent", &DataItem::parent);
  v("redefines", &DataItem::redefines);
  v("depends-on", &DataItem::dependsOn);
  v("program", &DataItem::program);
  v("resource", &DataItem::resource);
  v("offset", &DataItem::byteOffset);
  v("bytes", &DataItem::byteSize);
  v("occurs", &DataItem::occurs);
  v("occurs-min", &DataItem::occursMin);
  v("value", &DataItem::initialValue);
  v("indexes", &DataItem::indexes);
  v("comment", &DataItem::comment);
}
template <typename V> constexpr void visit(Tag<ValueRange>, V &&v) {
  v("low", &ValueRange::low);
  v("high", &ValueRange::high);
}
template <typename V> constexpr void visit(Tag<Condition>, V &&v) {
  v("name", &Condition::name);
  v("origin", &Condition::origin);
  v("item", &Condition::item);
  v("values", &Condition::values);
  v("false-value", &Condition::falseValue);
  v("comment", &Condition::comment);
}
template <typename V> constexpr void visit(Tag<Resource>, V &&v) {
  v("name", &Resource::name);
  v("origin", &Resource::origin);
  v("kind", &Resource::kind);
  v("external-name", &Resource::externalName);
  v("organisation", &Resource::organisation);
  v("access", &Resource::access);
  v("program", &Resource::program);
  v("key", &Resource::keyItem);
  v("status", &Resource::statusItem);
  v("handle", &Resource::handle);
  v("records", &Resource::records);
}
/// The text form of expressions is written by hand (IR/Parse.h); this order serves comparison and verify().
template <typename V> constexpr void visit(Tag<Expr>, V &&v) {
  v("kind", &Expr::kind);
  v("op", &Expr::op);
  v("type", &Expr::type);
  v("ref", &Expr::ref);
  v("origin", &Expr::origin);
  v("operands", &Expr::operands);
  v("text", &Expr::text);
}
template <typename V> constexpr void visit(Tag<Handler>, V &&v) {
  v("outcome", &Handler::outcome);
  v("text", &Handler::text);
  v("body", &Handler::body);
}
template <typename V> constexpr void visit(Tag<Assignment>, V &&v) {
  v("target", &Assignment::target);
  v("value", &Assignment::value);
  v("rounding", &Assignment::rounding);
  v("overflow", &Assignment::overflow);
}
template <typename V> constexpr void visit(Tag<Nop>, V &&) {}
template <typename V> constexpr void visit(Tag<Assign>, V &&v) {
  v("kind", &Assign::kind);
  v("assignments", &Assign::assignments);
  v("handler", &Assign::handlers);
}
template <typename V> constexpr void visit(Tag<If>, V &&v) {
  v("condition", &If::condition);
  v("then", &If::thenBody);
  v("else", &If::elseBody);
}
template <typename V> constexpr void visit(Tag<Case>, V &&v) {
  v("origin", &Case::origin);
  v("default", &Case::isDefault);
  v("alternatives", &Case::alternatives);
  v("body", &Case::body);
}
template <typename V> constexpr void visit(Tag<Switch>, V &&v) {
  v("kind", &Switch::kind);
  v("subject", &Switch::subject);
  v("table", &Switch::table);
  v("varying", &Switch::varying);
  v("case", &Switch::cases);
}
template <typename V> constexpr void visit(Tag<Varying>, V &&v) {
  v("item", &Varying::item);
  v("from", &Varying::from);
  v("by", &Varying::by);
  v("until", &Varying::until);
}
template <typename V> constexpr void visit(Tag<LoopControl>, V &&v) {
  v("test-after", &LoopControl::testAfter);
  v("condition", &LoopControl::condition);
  v("times", &LoopControl::times);
  v("varying", &LoopControl::varying);
  v("init", &LoopControl::init);
  v("step", &LoopControl::step);
}
template <typename V> constexpr void visit(Tag<Loop>, V &&v) {
  v("control", &Loop::control);
  v("body", &Loop::body);
}
template <typename V> constexpr void visit(Tag<Perform>, V &&v) {
  v("from", &Perform::from);
  v("thru", &Perform::thru);
  v("control", &Perform::control);
}
template <typename V> constexpr void visit(Tag<Argument>, V &&v) {
  v("value", &Argument::value);
  v("mode", &Argument::mode);
}
template <typename V> constexpr void visit(Tag<Call>, V &&v) {
  v("kind", &Call::kind);
  v("callee", &Call::callee);
  v("target", &Call::target);
  v("arguments", &Call::arguments);
  v("result", &Call::result);
  v("handler", &Call::handlers);
}
template <typename V> constexpr void visit(Tag<JumpTarget>, V &&v) {
  v("procedure", &JumpTarget::procedure);
  v("label", &JumpTarget::label);
}
template <typename V> constexpr void visit(Tag<Goto>, V &&v) {
  v("targets", &Goto::targets);
  v("depending-on", &Goto::dependingOn);
}
template <typename V> constexpr void visit(Tag<Alter>, V &&v) {
  v("procedure", &Alter::procedure);
  v("to", &Alter::to);
}
template <typename V> constexpr void visit(Tag<Exit>, V &&v) {
  v("kind", &Exit::kind);
  v("value", &Exit::value);
}
template <typename V> constexpr void visit(Tag<LabelMark>, V &&v) {
  v("label", &LabelMark::label);
}
template <typename V> constexpr void visit(Tag<Access>, V &&v) {
  v("resource", &Access::resource);
  v("op", &Access::op);
  v("columns", &Access::columns);
}
template <typename V> constexpr void visit(Tag<Io>, V &&v) {
  v("op", &Io::op);
  v("accesses", &Io::accesses);
  v("fills", &Io::fills);
  v("uses", &Io::uses);
  v("key", &Io::key);
  v("condition", &Io::condition);
  v("detail", &Io::detail);
  v("procedure", &Io::procedures);
  v("handler", &Io::handlers);
}
template <typename V> constexpr void visit(Tag<Evaluate>, V &&v) {
  v("value", &Evaluate::value);
}
template <typename V> constexpr void visit(Tag<Try>, V &&v) {
  v("body", &Try::body);
  v("handler", &Try::handlers);
}
template <typename V> constexpr void visit(Tag<Throw>, V &&v) {
  v("value", &Throw::value);
  v("types", &Throw::types);
}
template <typename V> constexpr void visit(Tag<Opaque>, V &&v) {
  v("text", &Opaque::text);
  v("reason", &Opaque::reason);
  v("mentions", &Opaque::mentions);
}
template <typename V> constexpr void visit(Tag<Statement>, V &&v) {
  v("origin", &Statement::origin);
  v("verb", &Statement::verb);
  v("synthetic", &Statement::isSynthetic);
  v("node", &Statement::node);
}
template <typename V> constexpr void visit(Tag<Procedure>, V &&v) {
  v("name", &Procedure::name);
  v("origin", &Procedure::origin);
  v("kind", &Procedure::kind);
  v("program", &Procedure::program);
  v("section", &Procedure::section);
  v("declarative", &Procedure::isDeclarative);
  v("comment", &Procedure::comment);
  v("body", &Procedure::body);
}
template <typename V> constexpr void visit(Tag<Label>, V &&v) {
  v("name", &Label::name);
  v("origin", &Label::origin);
}
template <typename V> constexpr void visit(Tag<EntryPoint>, V &&v) {
  v("origin", &EntryPoint::origin);
  v("name", &EntryPoint::name);
  v("event", &EntryPoint::event);
  v("procedure", &EntryPoint::procedure);
  v("label", &EntryPoint::label);
  v("resources", &EntryPoint::resources);
  v("mode", &EntryPoint::mode);
  v("parameters", &EntryPoint::parameters);
}
template <typename V> constexpr void visit(Tag<Program>, V &&v) {
  v("name", &Program::name);
  v("origin", &Program::origin);
  v("kind", &Program::kind);
  v("qualified-name", &Program::qualifiedName);
  v("parent", &Program::parent);
  v("visible", &Program::isExternallyVisible);
  v("variadic", &Program::isVariadic);
  v("unread-text", &Program::hasUnreadText);
  v("parameters", &Program::parameters);
  v("result", &Program::result);
  v("procedures", &Program::procedures);
  v("entries", &Program::entries);
  v("overrides", &Program::overrides);
  v("uses", &Program::uses);
  v("comment", &Program::comment);
}
template <typename V> constexpr void visit(Tag<Missing>, V &&v) {
  v("kind", &Missing::kind);
  v("origin", &Missing::origin);
  v("name", &Missing::name);
}
/// The unit's own facts; its tables are visitTables().
template <typename V> constexpr void visit(Tag<TranslationUnit>, V &&v) {
  v("path", &TranslationUnit::path);
  v("language", &TranslationUnit::language);
  v("format", &TranslationUnit::format);
  v("dialect", &TranslationUnit::dialect);
  v("status", &TranslationUnit::status);
  v("reason", &TranslationUnit::reason);
}

/// Stands for a value of any type while fields are counted.
struct AnyValue {
  template <typename T> operator T() const; // NOLINT: conversion is its purpose
};
template <typename T, std::size_t... At> consteval bool takesValues(std::index_sequence<At...>) {
  return requires { T{(static_cast<void>(At), AnyValue{})...}; };
}

} // namespace fields

/// Calls `v(name, pointer to member)` for each field of \p T.
template <typename T, typename V> constexpr void visitFields(V &&v) {
  fields::visit(fields::Tag<std::remove_cv_t<T>>{}, std::forward<V>(v));
}

template <typename T>
concept HasFields = requires { fields::visit(fields::Tag<T>{}, [](std::string_view, auto) {}); };

template <typename T> inline constexpr bool isIdType = false;
template <typename Tag> inline constexpr bool isIdType<Id<Tag>> = true;
template <typename T> inline constexpr bool isSpanType = false;
template <typename T> inline constexpr bool isSpanType<std::span<const T>> = true;

template <typename T> consteval std::size_t countFields() {
  std::size_t count = 0;
  visitFields<T>([&](std::string_view, auto) { ++count; });
  return count;
}

/// Whether visitFields<T>() names as many fields as the aggregate \p T has.
template <typename T> consteval bool hasAllFields() {
  return fields::takesValues<T>(std::make_index_sequence<countFields<T>()>{}) &&
         !fields::takesValues<T>(std::make_index_sequence<countFields<T>() + 1>{});
}

/// Whether a T holds statement lists, in itself or in a part: such fields stand in blocks of the text form.
template <typename T> consteval bool holdsStatements() {
  if constexpr (std::is_same_v<T, StatementList>) {
    return true;
  } else if constexpr (isSpanType<T>) {
    return holdsStatements<std::remove_const_t<typename T::element_type>>();
  } else if constexpr (HasFields<T>) {
    bool holds = false;
    visitFields<T>([&]<typename M>(std::string_view, M T::*) { holds = holds || holdsStatements<M>(); });
    return holds;
  } else {
    return false;
  }
}

/// Calls \p f for each id, number, text and so on inside \p node, in the order of visitFields(), descending
/// into lists, parts and the kinds of a statement (not into the nodes that ids name).
template <typename T, typename F> constexpr void visitLeaves(const T &node, F &&f) {
  if constexpr (isSpanType<T>) {
    for (const auto &element : node)
      visitLeaves(element, f);
  } else if constexpr (std::is_same_v<T, StatementNode>) {
    std::visit([&](const auto &kind) { visitLeaves(kind, f); }, node);
  } else if constexpr (HasFields<T>) {
    visitFields<T>([&](std::string_view, auto member) { visitLeaves(node.*member, f); });
  } else {
    f(node);
  }
}

/// Calls `v(keyword, pointer to table)` for each table whose entries have lines of their own in the text
/// form, in its order. Expressions and statements stand where they are used.
template <typename V> constexpr void visitTables(V &&v) {
  v("file", &TranslationUnit::files);
  v("expansion", &TranslationUnit::expansions);
  v("type", &TranslationUnit::types);
  v("item", &TranslationUnit::items);
  v("condition", &TranslationUnit::conditions);
  v("resource", &TranslationUnit::resources);
  v("label", &TranslationUnit::labels);
  v("program", &TranslationUnit::programs);
  v("procedure", &TranslationUnit::procedures);
  v("comment", &TranslationUnit::comments);
  v("missing", &TranslationUnit::missing);
}

/// The table that \p IdT indexes.
template <typename IdT, typename Unit> constexpr auto &tableOf(Unit &unit) {
  if constexpr (std::is_same_v<IdT, FileId>)
    return unit.files;
  else if constexpr (std::is_same_v<IdT, ExpansionId>)
    return unit.expansions;
  else if constexpr (std::is_same_v<IdT, TypeId>)
    return unit.types;
  else if constexpr (std::is_same_v<IdT, DataItemId>)
    return unit.items;
  else if constexpr (std::is_same_v<IdT, ConditionId>)
    return unit.conditions;
  else if constexpr (std::is_same_v<IdT, ResourceId>)
    return unit.resources;
  else if constexpr (std::is_same_v<IdT, ExprId>)
    return unit.exprs;
  else if constexpr (std::is_same_v<IdT, StatementId>)
    return unit.statements;
  else if constexpr (std::is_same_v<IdT, ProcedureId>)
    return unit.procedures;
  else if constexpr (std::is_same_v<IdT, ProgramId>)
    return unit.programs;
  else
    return unit.labels;
}

} // namespace tacit::ir
