//===- Calls of IMS, MQ and MySQL by name -> input and output ------------------------------------===//
//
// CALL 'CBLTDLI', CALL 'MQGET' and CALL 'MySQL_query' are data access in the clothes of a subroutine call.
// When all bodies of a program are lowered, these calls become Io statements: what they do stands in
// constants (function codes, segment search arguments), and the queue behind a handle in the MQOPEN before.
//
//===----------------------------------------------------------------------------------------------===//
#pragma once

#include "ConstantItems.h"

#include <span>
#include <string_view>
#include <vector>

namespace tacit::cobol {

/// A place that is named by an operand; its resource is made when it is known whether the operand is
/// constant.
struct PendingResource {
  ir::StatementId statement;
  std::size_t access = 0; ///< In Io::accesses.
  ir::ResourceKind kind = ir::ResourceKind::Unknown;
  ir::ExprId name;
};

/// Rewrites the calls of the current program, whose statements begin at \p first, and names the pending
/// resources.
void lowerPlatformCalls(UnitBuilder &builder, std::size_t first, std::span<const PendingResource> pending,
                        std::span<const ir::ProcedureId> procedures);

/// The interfaces of DL/I for programs: CBLTDLI and its relatives.
bool isDliCall(const ir::Call &call);
void lowerDliCall(UnitBuilder &builder, const ConstantItems &constants, ir::StatementId statement);
/// The arguments of a DL/I call that it fills: the PCB, and the area where the function reads.
void appendDliWrites(const UnitBuilder &builder, const ir::Call &call, std::vector<ir::ExprId> &out);

/// The MQI. One letter an argument: what the call does with it.
struct MqCall {
  std::string_view name;
  std::string_view roles; ///< i reads, o fills, b both, D object descriptor, H handle, R the handle it opens,
                          ///< G buffer it fills, P buffer it reads; the last two are the completion codes.
  ir::IoOp op = ir::IoOp::Other;
};
const MqCall *findMqCall(const ir::Call &call);
void lowerMqCalls(UnitBuilder &builder, const ConstantItems &constants, std::size_t first,
                  std::span<const ir::ProcedureId> procedures);

/// The client library of MySQL. The text of a statement is put together at run time: no table is known.
void lowerMySqlCalls(UnitBuilder &builder, std::size_t first);

} // namespace tacit::cobol
