#include "DataDivision.h"
#include "Reader.h"

#include <algorithm>

namespace tacit::cobol {

static std::string_view organisationOf(Kw keyword) {
  switch (keyword) {
  case Kw::Indexed:
    return "indexed";
  case Kw::Relative:
    return "relative";
  default:
    return "sequential";
  }
}

static void lowerSelect(UnitBuilder &b, std::uint32_t first, std::uint32_t end) {
  Reader reader(b, first, end);
  reader.accept(Kw::Select);
  reader.accept(Kw::Not);
  reader.accept(Kw::Optional);
  if (reader.kind() != TokenKind::Word)
    return;
  Symbol name = reader.tok().symbol;
  ir::Resource resource;
  resource.kind = ir::ResourceKind::File;
  resource.name = b.name(name);
  resource.organisation = "sequential";
  resource.access = "sequential";
  resource.program = b.program;
  resource.origin = b.origin(first, end);
  reader.skip();
  FileReference reference;
  while (!reader.atEnd()) {
    switch (reader.kw()) {
    case Kw::Assign: {
      reader.skip();
      reader.acceptAny(Kw::To, Kw::Using);
      while (reader.kw() == Kw::Dynamic || reader.kw() == Kw::External || reader.kw() == Kw::File ||
             (reader.isSpelled("DISK") && reader.kind(1) == TokenKind::String))
        reader.skip();
      const Token &target = reader.tok();
      if (target.kind == TokenKind::String)
        resource.externalName = b.literalText(target);
      else if (target.kind == TokenKind::Word)
        resource.externalName = b.name(target.symbol);
      if (isWord(target, Kw::Printer))
        resource.kind = ir::ResourceKind::Printer;
      reader.skip();
      continue;
    }
    case Kw::Organization:
    case Kw::Organisation:
      reader.skip();
      reader.accept(Kw::Is);
      continue;
    case Kw::Line:
      reader.skip();
      if (reader.accept(Kw::Sequential))
        resource.organisation = "line-sequential";
      continue;
    case Kw::Indexed:
    case Kw::Relative:
    case Kw::Sequential:
      if (reader.kw() == Kw::Relative &&
          (reader.kw(1) == Kw::Key || reader.kw(1) == Kw::Is || reader.atName(1))) {
        reader.skip();
        reader.accept(Kw::Key);
        reader.accept(Kw::Is);
        if (reader.kw() == Kw::None && reader.kind() == TokenKind::Word)
          reference.key = reader.position();
        resource.organisation = "relative";
        continue;
      }
      resource.organisation = organisationOf(reader.kw());
      reader.skip();
      continue;
    case Kw::Access:
      reader.skip();
      reader.accept(Kw::Mode);
      reader.accept(Kw::Is);
      resource.access = reader.kw() == Kw::Random    ? "random"
                        : reader.kw() == Kw::Dynamic ? "dynamic"
                                                     : "sequential";
      reader.skip();
      continue;
    case Kw::Record:
      reader.skip();
      reader.accept(Kw::Key);
      reader.accept(Kw::Is);
      if (reader.kind() == TokenKind::Word && reader.atName())
        reference.key = reader.position();
      reader.skip();
      continue;
    case Kw::Alternate:
      reader.skip();
      reader.accept(Kw::Record);
      reader.accept(Kw::Key);
      reader.accept(Kw::Is);
      reader.skip();
      continue;
    case Kw::Status:
      reader.skip();
      reader.accept(Kw::Is);
      if (reader.kind() == TokenKind::Word)
        reference.status = reader.position();
      reader.skip();
      continue;
    default:
      reader.skip();
      continue;
    }
  }
  auto known = b.files.find(name);
  if (known != b.files.end() && known->second.program == b.program)
    return;
  reference.resource = b.unit.resources.push_back(resource);
  b.files[name] = {reference.resource, false, resource.access != "sequential", b.program};
  b.fileReferences.push_back(reference);
}

void lowerEnvironment(UnitBuilder &b, NodeId environment) {
  for (NodeId paragraph = b.tree.nodes[environment].firstChild; paragraph;
       paragraph = b.tree.nodes[paragraph].next) {
    const Node &node = b.tree.nodes[paragraph];
    if (node.kind == NodeKind::Entry && node.keyword == Kw::Select)
      lowerSelect(b, node.firstToken, node.endToken);
    for (NodeId entry = node.firstChild; entry; entry = b.tree.nodes[entry].next) {
      const Node &child = b.tree.nodes[entry];
      std::uint32_t end = child.endToken;
      if (end > child.firstToken && b.tokens[end - 1].kind == TokenKind::Period)
        --end;
      if (child.keyword == Kw::Select)
        lowerSelect(b, child.firstToken, end);
      else if (node.keyword == Kw::SpecialNames)
        lowerSpecialNames(b, child.firstToken, end);
      else if (node.keyword == Kw::Repository)
        for (std::uint32_t at = child.firstToken; at < end; ++at)
          b.intrinsics |= isWord(b.tokens[at], Kw::Function);
    }
  }
}

void resolveReferences(UnitBuilder &b) {
  for (const FileReference &reference : b.fileReferences) {
    auto item = [&](std::uint32_t token) {
      if (!token)
        return ir::DataItemId();
      Reader reader(b, token, std::min(token + 16, static_cast<std::uint32_t>(b.tokens.size())));
      std::vector<Symbol> qualifiers;
      Symbol name = reader.qualifiedName(qualifiers);
      // A key stands in the file's own record, whatever else has its name.
      if (qualifiers.empty() && reference.resource.isValid()) {
        Symbol file = b.source.symbols.find(b.unit.resources[reference.resource].name);
        if (ir::DataItemId own = b.findItem(name, std::vector{file}, b.tokens[token]); own.isValid())
          return own;
      }
      return b.findItem(name, qualifiers, b.tokens[token]);
    };
    ir::DataItemId status = item(reference.status);
    if (status.isValid())
      b.unit.items[status].isStatusCarrier = true;
    if (!reference.resource.isValid())
      continue;
    ir::Resource &resource = b.unit.resources[reference.resource];
    resource.statusItem = status;
    resource.keyItem = item(reference.key);
  }
  b.fileReferences.clear();
}

} // namespace tacit::cobol
