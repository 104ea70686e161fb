//===- Positions and attributes of DISPLAY and ACCEPT on a screen ---------------------------------------===//
#pragma once

#include "Reader.h"

namespace tacit::cobol {

/// AT, LINE, COLUMN, WITH and the attributes of all dialects; their values go into \p uses. Stops at the
/// first word that is none.
void screenPhrases(UnitBuilder &builder, Reader &reader, std::vector<ir::ExprId> &uses);
/// An attribute that is no keyword, and no item of the program, stands here.
bool isScreenAttribute(const Reader &reader);
/// `(line, column)` before the operands.
void screenPosition(UnitBuilder &builder, Reader &reader, std::vector<ir::ExprId> &uses);
/// What follows \p from, the word behind ACCEPT ... FROM, in the dialects that have more than one word there.
void acceptSource(Reader &reader, Kw from, std::vector<ir::ExprId> &uses);
/// DISPLAY makes a window, a message box or a graphical control here.
bool isWindow(const Reader &reader);

} // namespace tacit::cobol
