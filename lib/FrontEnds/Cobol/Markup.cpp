//===- XML and JSON
//--------------------------------------------------------------------------------------===//
#include "Diagnostics.h"
#include "Statements.h"

namespace tacit::cobol {

/// GENERATE out FROM in COUNT IN n: out := xml-generate(in), n := xml-generate-count(in).
bool Statements::generateMarkup(Reader &reader, Context &context, ir::Statement &out,
                                std::string_view language) {
  ir::ExprId target = reader.operand();
  if (!target.isValid() || !reader.accept(Kw::From))
    return failed(context, "the target was not read");
  ir::ExprId source = reader.operand();
  if (!source.isValid())
    return failed(context, "FROM was not read");
  std::vector<ir::Assignment> assignments;
  std::string function = fmt::format("{}-generate", language);
  assignments.push_back(moved(target, b_.call(function, std::span(&source, 1), out.origin)));
  if (reader.accept(Kw::Count)) {
    reader.accept(Kw::In);
    ir::ExprId count = reader.operand();
    if (!count.isValid())
      return failed(context, "COUNT was not read");
    assignments.push_back(moved(count, b_.call(function + "-count", std::span(&source, 1), out.origin)));
  }
  // ENCODING, ATTRIBUTES, NAMESPACE, NAME OF, TYPE OF and SUPPRESS shape the text, they move no other data.
  reader.seek(reader.end());
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// XML PARSE text PROCESSING PROCEDURE p: p runs for every event of the text.
bool Statements::parseXml(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  ir::ExprId source = reader.operand();
  if (!source.isValid())
    return failed(context, "the text was not read");
  while (!reader.atEnd() && reader.kw() != Kw::Processing)
    reader.skip();
  if (!reader.accept(Kw::Processing))
    return failed(context, "PROCESSING PROCEDURE is missing");
  reader.accept(Kw::Procedure);
  reader.accept(Kw::Is);
  ir::Perform perform;
  const Token &name = reader.tok();
  perform.from = readProcedure(reader);
  perform.thru = perform.from;
  if (perform.from.isValid() && reader.acceptAny(Kw::Thru, Kw::Through))
    perform.thru = readProcedure(reader);
  if (!perform.from.isValid() || !perform.thru.isValid()) {
    b_.report(diag::ProcedureUnknown, b_.origin(name), name.text());
    return failed(context, "the procedure is not in this program");
  }
  out.node = ir::Io{.op = ir::IoOp::Other,
                    .uses = b_.unit.arena().copy({source}),
                    .detail = b_.textOf(first, reader.position()),
                    .procedures = b_.unit.arena().copy({perform})};
  return true;
}

/// JSON PARSE text INTO item: item := json-parse(text).
bool Statements::parseJson(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId source = reader.operand();
  if (!source.isValid() || !reader.accept(Kw::Into))
    return failed(context, "the text was not read");
  ir::ExprId target = reader.operand();
  if (!target.isValid())
    return failed(context, "INTO was not read");
  ir::Assignment assignment = moved(target, b_.call("json-parse", std::span(&source, 1), out.origin));
  reader.seek(reader.end()); // NAME OF and SUPPRESS choose members.
  out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy({assignment}), {}};
  return true;
}

bool Statements::markup(Reader &reader, Context &context, ir::Statement &out) {
  bool isXml = b_.tree.nodes[context.node].keyword == Kw::Xml;
  if (reader.accept(Kw::Generate))
    return generateMarkup(reader, context, out, isXml ? "xml" : "json");
  if (!reader.accept(Kw::Parse))
    return failed(context, "neither GENERATE nor PARSE");
  return isXml ? parseXml(reader, context, out) : parseJson(reader, context, out);
}

} // namespace tacit::cobol
