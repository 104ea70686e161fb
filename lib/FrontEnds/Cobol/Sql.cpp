#include "Statements.h"
namespace tacit::cobol {
bool Statements::sql(Reader &reader, Context &context, ir::Statement &out) {
  return failed(context, "not yet"), (void)reader, (void)out, false;
}
bool Statements::cics(Reader &reader, Context &context, ir::Statement &out) {
  return failed(context, "not yet"), (void)reader, (void)out, false;
}
}
