#include "tacit/IR/Fields.h"

namespace tacit::ir {

template <typename... T> static constexpr bool allNamed() {
  return (hasAllFields<T>() && ...);
}

static_assert(allNamed<File, Expansion, Comment, Type, DataItem, ValueRange, Condition, Resource, Expr,
                       Handler, Assignment, Statement, Procedure, Label, EntryPoint, Program, Missing>(),
              "visitFields() misses a field");
static_assert(allNamed<Nop, Assign, If, Case, Switch, Varying, LoopControl, Loop, Perform, Argument, Call,
                       JumpTarget, Goto, Alter, Exit, LabelMark, Access, Io, Evaluate, Try, Throw, Opaque>(),
              "visitFields() misses a field of a statement");

} // namespace tacit::ir
