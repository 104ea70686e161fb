// Tuxedo: the transaction monitor's interface for C (ATMI), and message buffers with named fields (FML).
#include "LibraryFunctions.h"

namespace tacit::cfe {

using ir::IoOp;

static consteval LibraryFunction invoke(std::string_view name, std::string_view roles, ir::CallKind kind,
                                        Returned returned = Returned::Status) {
  return {.name = name,
          .behaviour = Behaviour::Invoke,
          .op = IoOp::StartTask,
          .roles = roles,
          .stream = Stream::None,
          .returned = returned,
          .call = kind};
}

static consteval LibraryFunction io(std::string_view name, IoOp op, std::string_view roles,
                                    Stream stream = Stream::None, Returned returned = Returned::Status) {
  return {.name = name,
          .op = op,
          .roles = roles,
          .stream = stream,
          .returned = returned,
          .kind = ir::ResourceKind::Queue};
}

static consteval LibraryFunction field(std::string_view name, IoOp op, std::string_view roles,
                                       Returned returned = Returned::Status) {
  return {.name = name,
          .behaviour = Behaviour::Field,
          .op = op,
          .roles = roles,
          .stream = Stream::None,
          .returned = returned,
          .kind = ir::ResourceKind::Message};
}

static constexpr auto Functions = sortedByName({
    // Services
    invoke("tpcall", "pqnrnn", ir::CallKind::Link),
    invoke("tpacall", "pqnn", ir::CallKind::Start, Returned::Handle),
    invoke("tpconnect", "pqnn", ir::CallKind::Start, Returned::Handle),
    {.name = "tpforward", .behaviour = Behaviour::Forward, .roles = "pqnn", .call = ir::CallKind::Xctl},
    {.name = "tpreturn", .behaviour = Behaviour::Reply, .op = IoOp::Send, .roles = "ssqnn"},
    io("tpgetrply", IoOp::Receive, "Hrnn", Stream::Argument),
    io("tpsend", IoOp::Send, "hqnnn", Stream::Argument),
    io("tprecv", IoOp::Receive, "hrnnf", Stream::Argument),
    io("tpdiscon", IoOp::Close, "h", Stream::Argument),
    io("tpcancel", IoOp::Close, "h", Stream::Argument),
    // Queues and events
    io("tpenqueue", IoOp::Send, "npnqnn"),
    io("tpdequeue", IoOp::Receive, "npnrnn"),
    io("tppost", IoOp::Send, "pqnn"),
    io("tpnotify", IoOp::Send, "uqnn"),
    io("tpbroadcast", IoOp::Send, "uuuqnn"),
    // Transactions and sessions
    io("tpbegin", IoOp::Other, "nn"),
    io("tpcommit", IoOp::Commit, "n"),
    io("tpabort", IoOp::Rollback, "n"),
    io("tpinit", IoOp::Open, "n"),
    io("tpterm", IoOp::Close, ""),
    io("tpopen", IoOp::Open, ""),
    io("tpclose", IoOp::Close, ""),
    {.name = "userlog", .op = IoOp::Display, .roles = "F*", .stream = Stream::Error},

    // Fields
    field("Fget", IoOp::Read, "bknfn"),
    field("CFget", IoOp::Read, "bknfnn"),
    field("Fgets", IoOp::Read, "bknf"),
    field("Fgetlast", IoOp::Read, "bknfn"),
    field("Fvals", IoOp::Read, "bkn", Returned::Data),
    field("Fvall", IoOp::Read, "bkn", Returned::Data),
    field("Ffind", IoOp::Read, "bknn", Returned::Data),
    field("CFfind", IoOp::Read, "bknnn", Returned::Data),
    field("Fadd", IoOp::Insert, "bkun"),
    field("CFadd", IoOp::Insert, "bkunn"),
    field("Fadds", IoOp::Insert, "bku"),
    field("Fchg", IoOp::Update, "bknun"),
    field("CFchg", IoOp::Update, "bknunn"),
    field("Fchgs", IoOp::Update, "bknu"),
    field("Fdel", IoOp::Delete, "bkn"),
    field("Fdelall", IoOp::Delete, "bk"),
    field("Fpres", IoOp::Other, "bkn", Returned::Data),
    field("Foccur", IoOp::Other, "bk", Returned::Data),
});

std::span<const LibraryFunction> tuxedoFunctions() {
  return Functions;
}

} // namespace tacit::cfe
