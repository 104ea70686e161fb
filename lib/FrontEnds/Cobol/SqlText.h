//===- Tokens of an EXEC SQL block -> the text that the SQL reader takes ----------------------------===//
#pragma once

#include "UnitBuilder.h"

#include <string>
#include <vector>

namespace tacit::cobol {

/// One host variable of a statement: `:NAME`, `:GROUP.NAME`, `:NAME(SUBSCRIPT)`, and its indicator variable.
struct SqlHost {
  std::uint32_t first = 0; ///< Token of the name, behind the colon.
  std::uint32_t end = 0;
  std::uint32_t indicator = 0; ///< Token of the indicator's name; 0 if there is none.
  ir::DataItemId member;       ///< Of a host structure: one of the variables it stands for.
};

/// A statement's text with `:1`, `:2` ... for its host variables.
struct SqlText {
  std::string text;
  std::vector<SqlHost> hosts;
  struct Place {
    std::uint32_t offset;
    std::uint32_t token;
  };
  std::vector<Place> places; ///< Rising.

  std::uint32_t tokenAt(std::uint32_t offset) const;
};

/// Reads tokens [first, end). A group in a list of variables becomes its members, unless it is a VARCHAR.
SqlText sqlText(UnitBuilder &builder, std::uint32_t first, std::uint32_t end);

/// The variable's value or place; an undeclared name becomes an unknown item.
ir::ExprId hostExpr(UnitBuilder &builder, const SqlHost &host);
ir::ExprId indicatorExpr(UnitBuilder &builder, const SqlHost &host);
/// Its item, invalid if it is not declared.
ir::DataItemId hostItem(UnitBuilder &builder, const SqlHost &host);

/// A group of a length and a text (level 49): one value for SQL. Its text, else invalid.
ir::DataItemId textOfVarchar(const UnitBuilder &builder, ir::DataItemId item);

} // namespace tacit::cobol
