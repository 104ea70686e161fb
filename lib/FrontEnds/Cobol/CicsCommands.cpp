#include "CicsCommands.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

using enum CicsForm;
using Op = ir::IoOp;
using Kind = ir::ResourceKind;

constexpr std::string_view FileProblems =
    "FILENOTFOUND NOTFND DUPKEY DUPREC INVREQ IOERR ILLOGIC LENGERR "
    "NOTOPEN NOSPACE DISABLED NOTAUTH SYSIDERR ISCINVREQ LOADING LOCKED "
    "RECORDBUSY SUPPRESSED CHANGED";
constexpr std::string_view BrowseProblems = "ENDFILE FILENOTFOUND NOTFND DUPKEY INVREQ IOERR ILLOGIC LENGERR "
                                            "NOTOPEN DISABLED NOTAUTH SYSIDERR ISCINVREQ LOADING LOCKED "
                                            "RECORDBUSY";
constexpr std::string_view QueueProblems =
    "QIDERR QZERO ITEMERR LENGERR INVREQ IOERR ISCINVREQ NOSPACE NOTAUTH "
    "SYSIDERR DISABLED LOCKED NOTOPEN QBUSY";
constexpr std::string_view ProgramProblems = "PGMIDERR INVREQ LENGERR NOTAUTH ROLLEDBACK SYSIDERR TERMERR "
                                             "CHANNELERR";
constexpr std::string_view StartProblems =
    "TRANSIDERR TERMIDERR INVREQ IOERR ISCINVREQ LENGERR NORMAL NOTAUTH "
    "SYSIDERR USERIDERR CHANNELERR";
constexpr std::string_view ScreenProblems =
    "MAPFAIL EOC EODS EOF INVMPSZ INVREQ LENGERR RDATT TERMERR UNEXPIN "
    "IGREQID RETPAGE TSIOERR WRBRK INVLDC OVERFLOW";
constexpr std::string_view WebProblems = "NOTFND INVREQ IOERR LENGERR NOTOPEN TIMEDOUT TOKENERR CHANNELERR "
                                         "CONTAINERERR";
constexpr std::string_view ContainerProblems = "CONTAINERERR CHANNELERR INVREQ LENGERR CCSIDERR NOTFND";

// clang-format off
constexpr CicsCommand Commands[] = {
    // Files
    {"READ", Io, Op::Read, Kind::Dataset, "FILE DATASET", "FILE", "INTO SET TOKEN", {}, "LENGTH", FileProblems},
    {"READNEXT", Io, Op::ReadNext, Kind::Dataset, "FILE DATASET", "FILE", "INTO SET TOKEN", {}, "LENGTH RIDFLD KEYLENGTH", BrowseProblems},
    {"READPREV", Io, Op::ReadNext, Kind::Dataset, "FILE DATASET", "FILE", "INTO SET TOKEN", {}, "LENGTH RIDFLD KEYLENGTH", BrowseProblems},
    {"WRITE", Io, Op::Write, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, FileProblems},
    {"REWRITE", Io, Op::Rewrite, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, FileProblems},
    {"DELETE", Io, Op::Delete, Kind::Dataset, "FILE DATASET", "FILE", "NUMREC", {}, {}, FileProblems},
    {"UNLOCK", Io, Op::Unlock, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, FileProblems},
    {"STARTBR", Io, Op::Start, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, BrowseProblems},
    {"RESETBR", Io, Op::Start, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, BrowseProblems},
    {"ENDBR", Io, Op::Close, Kind::Dataset, "FILE DATASET", "FILE", {}, {}, {}, "INVREQ ILLOGIC FILENOTFOUND SYSIDERR"},
    // Screens and terminals
    {"SEND MAP", Io, Op::Send, Kind::Screen, "MAP", "MAP", {}, {}, {}, ScreenProblems},
    {"RECEIVE MAP", Io, Op::Receive, Kind::Screen, "MAP", "MAP", "INTO SET", {}, {}, ScreenProblems},
    {"SEND TEXT", Io, Op::Send, Kind::Screen, {}, "TERMINAL", "SET", {}, {}, ScreenProblems},
    {"SEND CONTROL", Io, Op::Send, Kind::Screen, {}, "TERMINAL", "SET", {}, {}, ScreenProblems},
    {"SEND PAGE", Io, Op::Send, Kind::Screen, {}, "TERMINAL", "SET", {}, {}, ScreenProblems},
    {"SEND PARTNSET", Io, Op::Send, Kind::Screen, {}, "TERMINAL", {}, {}, {}, ScreenProblems},
    {"SEND", Io, Op::Send, Kind::Screen, {}, "TERMINAL", {}, {}, {}, ScreenProblems},
    {"RECEIVE", Io, Op::Receive, Kind::Screen, {}, "TERMINAL", "INTO SET", {}, "LENGTH FLENGTH", ScreenProblems},
    {"CONVERSE", Io, Op::Receive, Kind::Screen, {}, "TERMINAL", "INTO SET", {}, "TOLENGTH TOFLENGTH", ScreenProblems},
    {"PURGE MESSAGE", Io, Op::Other, Kind::Screen, {}, "TERMINAL", {}, {}, {}, "TSIOERR"},
    {"ROUTE", Io, Op::Send, Kind::Screen, {}, "TERMINAL", {}, {}, {}, "INVERRTERM INVLDC INVREQ RTEFAIL RTESOME"},
    {"ISSUE", Io, Op::Other, Kind::Screen, {}, "TERMINAL", "INTO SET", {}, {}, "INVREQ TERMERR"},
    {"WAIT TERMINAL", Io, Op::Other, Kind::Screen, {}, "TERMINAL", {}, {}, {}, "SIGNAL INVREQ TERMERR"},
    // Queues
    {"WRITEQ TS", Io, Op::Write, Kind::Queue, "QUEUE QNAME", "QUEUE", "NUMITEMS", {}, "ITEM", QueueProblems},
    {"WRITEQ TD", Io, Op::Write, Kind::Queue, "QUEUE", "QUEUE", {}, {}, {}, QueueProblems},
    {"WRITEQ", Io, Op::Write, Kind::Queue, "QUEUE QNAME", "QUEUE", "NUMITEMS", {}, "ITEM", QueueProblems},
    {"READQ TS", Io, Op::Read, Kind::Queue, "QUEUE QNAME", "QUEUE", "INTO SET NUMITEMS", {}, "LENGTH", QueueProblems},
    {"READQ TD", Io, Op::Read, Kind::Queue, "QUEUE", "QUEUE", "INTO SET", {}, "LENGTH", QueueProblems},
    {"READQ", Io, Op::Read, Kind::Queue, "QUEUE QNAME", "QUEUE", "INTO SET NUMITEMS", {}, "LENGTH", QueueProblems},
    {"DELETEQ", Io, Op::Delete, Kind::Queue, "QUEUE QNAME", "QUEUE", {}, {}, {}, QueueProblems},
    // Programs
    {"LINK", Link, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, ProgramProblems},
    {"LINK ACQPROCESS", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ NOTAUTH PROCESSERR"},
    {"LINK ACTIVITY", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ NOTAUTH ACTIVITYERR"},
    {"XCTL", Xctl, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, ProgramProblems},
    {"RETURN", Return, Op::Other, Kind::Transaction, "TRANSID", "TRANSID", {}, {}, {}, "INVREQ LENGERR NOTAUTH CHANNELERR"},
    {"ABEND", Abend, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"LOAD", Io, Op::Other, Kind::Unknown, {}, {}, "SET LENGTH FLENGTH ENTRY", {}, {}, "PGMIDERR INVREQ LENGERR NOTAUTH"},
    {"RELEASE", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "PGMIDERR INVREQ NOTAUTH"},
    {"INVOKE", Io, Op::Send, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ NOTFND TIMEDOUT LENGERR NOTAUTH"},
    // Handlers
    {"HANDLE CONDITION", Condition, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"IGNORE CONDITION", Condition, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"HANDLE AID", Aid, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"HANDLE ABEND", HandleAbend, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, "PGMIDERR NOTAUTH"},
    {"PUSH HANDLE", Stack, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"POP HANDLE", Stack, Op::Handle, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    // Tasks and intervals
    {"START", Io, Op::StartTask, Kind::Transaction, "TRANSID", "START", {}, {}, {}, StartProblems},
    {"START CHANNEL", Io, Op::StartTask, Kind::Transaction, "TRANSID", "START", {}, {}, {}, StartProblems},
    {"RUN", Io, Op::StartTask, Kind::Transaction, "TRANSID", "RUN", "CHILD", {}, {}, StartProblems},
    {"RETRIEVE", Io, Op::Receive, Kind::Transaction, {}, "START", "INTO SET RTRANSID RTERMID QUEUE", {}, "LENGTH", "ENDDATA ENVDEFERR INVREQ INVTSREQ IOERR LENGERR NOTFND"},
    {"FETCH ANY", Io, Op::Receive, Kind::Unknown, {}, {}, "*", "TIMEOUT", {}, "NOTFND NOTFINISHED INVREQ"},
    {"FETCH CHILD", Io, Op::Receive, Kind::Unknown, {}, {}, "*", "CHILD TIMEOUT", {}, "NOTFND NOTFINISHED INVREQ"},
    {"FREE CHILD", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "NOTFND INVREQ"},
    {"CANCEL", Io, Op::Other, Kind::Transaction, "TRANSID", {}, {}, {}, {}, "NOTFND INVREQ ISCINVREQ NOTAUTH SYSIDERR"},
    {"DELAY", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "EXPIRED INVREQ"},
    {"POST", Io, Op::Other, Kind::Unknown, {}, {}, "SET", {}, {}, "EXPIRED INVREQ"},
    {"WAIT", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ NOTOPEN IOERR JIDERR"},
    {"WAITCICS", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"SUSPEND", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    {"CHANGE TASK", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"SYNCPOINT", Io, Op::Commit, Kind::Unknown, {}, {}, {}, {}, {}, "ROLLEDBACK INVREQ"},
    {"SYNCPOINT ROLLBACK", Io, Op::Rollback, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"ENQ", Io, Op::Lock, Kind::Unknown, {}, {}, {}, {}, {}, "ENQBUSY INVREQ LENGERR"},
    {"DEQ", Io, Op::Unlock, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ LENGERR"},
    // The environment
    {"ASSIGN", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", {}, {}, "INVREQ"},
    {"ADDRESS", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", {}, {}, {}},
    {"ADDRESS SET", Io, Op::Other, Kind::Unknown, {}, {}, "SET", {}, {}, {}},
    {"ASKTIME", Io, Op::Accept, Kind::Clock, {}, "CLOCK", "ABSTIME", {}, {}, {}},
    {"FORMATTIME", Io, Op::Accept, Kind::Clock, {}, "CLOCK", "*", "ABSTIME DATESEP TIMESEP", {}, "INVREQ"},
    {"CONVERTTIME", Io, Op::Accept, Kind::Clock, {}, "CLOCK", "ABSTIME", {}, {}, "INVREQ"},
    {"GETMAIN", Io, Op::Other, Kind::Unknown, {}, {}, "SET", {}, {}, "LENGERR NOSTG"},
    {"GETMAIN64", Io, Op::Other, Kind::Unknown, {}, {}, "SET", {}, {}, "LENGERR NOSTG INVREQ"},
    {"FREEMAIN", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"FREEMAIN64", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"WRITE OPERATOR", Io, Op::Display, Kind::Console, {}, "CONSOLE", "REPLY REPLYLENGTH", {}, {}, "EXPIRED INVREQ LENGERR"},
    {"WRITE JOURNALNAME", Io, Op::Write, Kind::Dataset, "JOURNALNAME", "JOURNAL", "REQID", {}, {}, "JIDERR INVREQ IOERR LENGERR NOJBUFSP NOTAUTH NOTOPEN"},
    {"WRITE JOURNALNUM", Io, Op::Write, Kind::Dataset, "JOURNALNUM", "JOURNAL", "REQID", {}, {}, "JIDERR INVREQ IOERR LENGERR NOJBUFSP NOTAUTH NOTOPEN"},
    {"WRITE MESSAGE", Io, Op::Display, Kind::Console, {}, "CONSOLE", {}, {}, {}, "INVREQ LENGERR"},
    {"WAIT JOURNALNAME", Io, Op::Other, Kind::Dataset, "JOURNALNAME", "JOURNAL", {}, {}, {}, "JIDERR INVREQ IOERR NOTOPEN"},
    {"DUMP", Io, Op::Other, Kind::Unknown, {}, {}, "DUMPID", {}, {}, "INVREQ IOERR NOSPACE NOSTG NOTOPEN OPENERR SUPPRESSED"},
    {"ENTER", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"MONITOR", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, "INVREQ"},
    {"BIF DEEDIT", Edit, Op::Other, Kind::Unknown, {}, {}, {}, {}, "FIELD", "LENGERR"},
    {"BIF DIGEST", Io, Op::Other, Kind::Unknown, {}, {}, "RESULT", {}, {}, "LENGERR INVREQ"},
    // Containers, documents, the web
    {"PUT CONTAINER", Io, Op::Write, Kind::Queue, "CONTAINER", "CONTAINER", {}, {}, {}, ContainerProblems},
    {"PUT64 CONTAINER", Io, Op::Write, Kind::Queue, "CONTAINER", "CONTAINER", {}, {}, {}, ContainerProblems},
    {"GET CONTAINER", Io, Op::Read, Kind::Queue, "CONTAINER", "CONTAINER", "INTO SET CCSID CONVERTST", {}, "FLENGTH", ContainerProblems},
    {"GET64 CONTAINER", Io, Op::Read, Kind::Queue, "CONTAINER", "CONTAINER", "INTO SET CCSID CONVERTST", {}, "FLENGTH", ContainerProblems},
    {"MOVE CONTAINER", Io, Op::Write, Kind::Queue, "CONTAINER", "CONTAINER", {}, {}, {}, ContainerProblems},
    {"DELETE CONTAINER", Io, Op::Delete, Kind::Queue, "CONTAINER", "CONTAINER", {}, {}, {}, ContainerProblems},
    {"DELETE CHANNEL", Io, Op::Delete, Kind::Unknown, {}, {}, {}, {}, {}, "CHANNELERR INVREQ"},
    {"STARTBROWSE CONTAINER", Io, Op::Start, Kind::Unknown, {}, {}, "BROWSETOKEN", {}, {}, ContainerProblems},
    {"GETNEXT CONTAINER", Io, Op::ReadNext, Kind::Unknown, {}, {}, "CONTAINER", {}, {}, "END TOKENERR"},
    {"STARTBROWSE", Io, Op::Start, Kind::Unknown, {}, {}, "BROWSETOKEN", {}, {}, "INVREQ NOTFND"},
    {"GETNEXT", Io, Op::ReadNext, Kind::Unknown, {}, {}, "*", "BROWSETOKEN", {}, "END TOKENERR"},
    {"ENDBROWSE", Io, Op::Close, Kind::Unknown, {}, {}, {}, {}, {}, "TOKENERR"},
    {"QUERY CHANNEL", Io, Op::Accept, Kind::Environment, {}, "CICS", "CONTAINERCNT", {}, {}, "CHANNELERR"},
    {"QUERY SECURITY", Io, Op::Accept, Kind::Environment, {}, "CICS", "READ UPDATE CONTROL ALTER", {}, {}, "NOTFND INVREQ LENGERR QIDERR"},
    {"QUERY COUNTER", Io, Op::Read, Kind::Dataset, "COUNTER", "COUNTER", "VALUE MINIMUM MAXIMUM", {}, {}, "INVREQ"},
    {"QUERY DCOUNTER", Io, Op::Read, Kind::Dataset, "DCOUNTER", "COUNTER", "VALUE MINIMUM MAXIMUM", {}, {}, "INVREQ"},
    {"VERIFY", Io, Op::Accept, Kind::Environment, {}, "CICS", "CHANGETIME DAYSLEFT ESMREASON ESMRESP EXPIRYTIME INVALIDCOUNT LASTUSETIME OUTTOKEN OUTTOKENLEN", {}, {}, "INVREQ NOTAUTH USERIDERR LENGERR"},
    {"CHANGE", Io, Op::Other, Kind::Environment, {}, "CICS", "CHANGETIME DAYSLEFT ESMREASON ESMRESP EXPIRYTIME INVALIDCOUNT LASTUSETIME", {}, {}, "INVREQ NOTAUTH USERIDERR"},
    {"SIGNON", Io, Op::Other, Kind::Environment, {}, "CICS", "ESMREASON ESMRESP LANGINUSE NATLANGINUSE", {}, {}, "INVREQ NOTAUTH USERIDERR LENGERR"},
    {"SIGNOFF", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVREQ"},
    {"DEFINE COUNTER", Io, Op::Insert, Kind::Dataset, "COUNTER", "COUNTER", {}, {}, {}, "INVREQ"},
    {"DEFINE DCOUNTER", Io, Op::Insert, Kind::Dataset, "DCOUNTER", "COUNTER", {}, {}, {}, "INVREQ"},
    {"GET COUNTER", Io, Op::Read, Kind::Dataset, "COUNTER", "COUNTER", "VALUE", {}, {}, "INVREQ LENGERR SUPPRESSED"},
    {"GET DCOUNTER", Io, Op::Read, Kind::Dataset, "DCOUNTER", "COUNTER", "VALUE", {}, {}, "INVREQ LENGERR SUPPRESSED"},
    {"UPDATE COUNTER", Io, Op::Update, Kind::Dataset, "COUNTER", "COUNTER", {}, {}, {}, "INVREQ SUPPRESSED"},
    {"UPDATE DCOUNTER", Io, Op::Update, Kind::Dataset, "DCOUNTER", "COUNTER", {}, {}, {}, "INVREQ SUPPRESSED"},
    {"REWIND COUNTER", Io, Op::Update, Kind::Dataset, "COUNTER", "COUNTER", {}, {}, {}, "INVREQ SUPPRESSED"},
    {"DELETE COUNTER", Io, Op::Delete, Kind::Dataset, "COUNTER", "COUNTER", {}, {}, {}, "INVREQ"},
    {"DELETE DCOUNTER", Io, Op::Delete, Kind::Dataset, "DCOUNTER", "COUNTER", {}, {}, {}, "INVREQ"},
    {"DOCUMENT CREATE", Io, Op::Other, Kind::Unknown, {}, {}, "DOCTOKEN DOCSIZE", {}, {}, "NOTFND INVREQ LENGERR SYMBOLERR TEMPLATERR"},
    {"DOCUMENT INSERT", Io, Op::Other, Kind::Unknown, {}, {}, "DOCSIZE", {}, {}, "NOTFND INVREQ LENGERR SYMBOLERR TEMPLATERR"},
    {"DOCUMENT RETRIEVE", Io, Op::Read, Kind::Unknown, {}, {}, "INTO", {}, "LENGTH", "NOTFND INVREQ LENGERR"},
    {"DOCUMENT", Io, Op::Other, Kind::Unknown, {}, {}, "DOCSIZE", {}, {}, "NOTFND INVREQ LENGERR SYMBOLERR"},
    {"WEB SEND", Io, Op::Send, Kind::Queue, {}, "WEB", "STATUSCODE STATUSTEXT", {}, {}, WebProblems},
    {"WEB RECEIVE", Io, Op::Receive, Kind::Queue, {}, "WEB", "INTO SET TOCONTAINER STATUSCODE STATUSTEXT STATUSLEN MEDIATYPE CHARACTERSET BODYCHARSET TYPE", {}, "LENGTH MAXLENGTH", WebProblems},
    {"WEB CONVERSE", Io, Op::Receive, Kind::Queue, {}, "WEB", "INTO SET TOCONTAINER TOLENGTH STATUSCODE STATUSTEXT STATUSLEN", {}, {}, WebProblems},
    {"WEB OPEN", Io, Op::Open, Kind::Queue, {}, "WEB", "SESSTOKEN HTTPVNUM HTTPRNUM", {}, {}, WebProblems},
    {"WEB CLOSE", Io, Op::Close, Kind::Queue, {}, "WEB", {}, {}, {}, WebProblems},
    {"WEB EXTRACT", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", "SESSTOKEN", {}, WebProblems},
    {"WEB PARSE", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", "URL URLLENGTH", {}, WebProblems},
    {"WEB READ", Io, Op::Read, Kind::Queue, {}, "WEB", "VALUE SET", {}, "VALUELENGTH", WebProblems},
    {"WEB READNEXT", Io, Op::ReadNext, Kind::Queue, {}, "WEB", "VALUE HTTPHEADER FORMFIELD QUERYPARM", {}, "VALUELENGTH NAMELENGTH", WebProblems},
    {"WEB RETRIEVE", Io, Op::Read, Kind::Queue, {}, "WEB", "DOCTOKEN", {}, {}, WebProblems},
    {"WEB WRITE", Io, Op::Write, Kind::Queue, {}, "WEB", {}, {}, {}, WebProblems},
    {"WEB", Io, Op::Other, Kind::Queue, {}, "WEB", {}, {}, {}, WebProblems},
    {"EXTRACT", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", "CONVID SESSION", {}, "INVREQ LENGERR NOTALLOC"},
    {"CONVERTDATA", Io, Op::Other, Kind::Unknown, {}, {}, {}, {}, {}, {}},
    // The spool
    {"SPOOLOPEN", Io, Op::Open, Kind::Printer, {}, "SPOOL", "TOKEN", {}, {}, "ALLOCERR INVREQ NOTAUTH NOTFND OPENERR SPOLBUSY"},
    {"SPOOLREAD", Io, Op::Read, Kind::Printer, {}, "SPOOL", "INTO TOFLENGTH", {}, {}, "ENDFILE INVREQ LENGERR NOTOPEN NOTFND SPOLERR"},
    {"SPOOLWRITE", Io, Op::Write, Kind::Printer, {}, "SPOOL", {}, {}, {}, "INVREQ LENGERR NOTOPEN NOTFND SPOLERR"},
    {"SPOOLCLOSE", Io, Op::Close, Kind::Printer, {}, "SPOOL", {}, {}, {}, "INVREQ NOTOPEN NOTFND SPOLERR"},
    // System programming
    {"INQUIRE", Io, Op::Accept, Kind::Environment, {}, "CICS", "*", {}, {}, "NOTFND INVREQ END ILLOGIC NOTAUTH PGMIDERR FILENOTFOUND QIDERR TERMIDERR TRANSIDERR SYSIDERR"},
    {"SET", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "NOTFND INVREQ IOERR NOTAUTH PGMIDERR FILENOTFOUND QIDERR TERMIDERR TRANSIDERR SYSIDERR"},
    {"COLLECT", Io, Op::Accept, Kind::Environment, {}, "CICS", "SET", {}, {}, "NOTFND INVREQ"},
    {"CREATE", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVREQ NOTAUTH"},
    {"DISCARD", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVREQ NOTFND NOTAUTH"},
    {"PERFORM", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVREQ NOTAUTH"},
    {"ENABLE", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVEXITREQ"},
    {"DISABLE", Io, Op::Other, Kind::Environment, {}, "CICS", {}, {}, {}, "INVEXITREQ"},
    // Conversations with other systems
    {"ALLOCATE", Io, Op::Other, Kind::Unknown, {}, {}, "STATE", {}, {}, "INVREQ SESSIONERR SYSBUSY SYSIDERR"},
    {"CONNECT", Io, Op::Other, Kind::Unknown, {}, {}, "STATE", {}, {}, "INVREQ LENGERR NOTALLOC"},
    {"FREE", Io, Op::Other, Kind::Unknown, {}, {}, "STATE", {}, {}, "INVREQ NOTALLOC"},
};

using enum ir::Op;
constexpr CicsCondition Conditions[] = {
    {"NORMAL", "0"}, {"ERROR", "1"}, {"RDATT", "2"}, {"WRBRK", "3"}, {"EOF", "4", AtEnd}, {"EODS", "5"}, {"EOC", "6"},
    {"INBFMH", "7"}, {"ENDINPT", "8"}, {"NONVAL", "9"}, {"NOSTART", "10"}, {"TERMIDERR", "11"},
    {"FILENOTFOUND", "12"}, {"DSIDERR", "12"}, {"NOTFND", "13", NotFound}, {"DUPREC", "14", Duplicate},
    {"DUPKEY", "15"}, {"INVREQ", "16"}, {"IOERR", "17"}, {"NOSPACE", "18"}, {"NOTOPEN", "19"},
    {"ENDFILE", "20", AtEnd}, {"ILLOGIC", "21"}, {"LENGERR", "22"}, {"QZERO", "23", AtEnd}, {"SIGNAL", "24"},
    {"QBUSY", "25"}, {"ITEMERR", "26", AtEnd}, {"PGMIDERR", "27"}, {"TRANSIDERR", "28"}, {"ENDDATA", "29", AtEnd},
    {"INVTSREQ", "30"}, {"EXPIRED", "31"}, {"RETPAGE", "32"}, {"RTEFAIL", "33"}, {"RTESOME", "34"}, {"TSIOERR", "35"},
    {"MAPFAIL", "36"}, {"INVERRTERM", "37"}, {"INVMPSZ", "38"}, {"IGREQID", "39"}, {"OVERFLOW", "40"}, {"INVLDC", "41"},
    {"NOSTG", "42"}, {"JIDERR", "43"}, {"QIDERR", "44", NotFound}, {"NOJBUFSP", "45"}, {"DSSTAT", "46"},
    {"SELNERR", "47"}, {"FUNCERR", "48"}, {"UNEXPIN", "49"}, {"NOPASSBKRD", "50"}, {"NOPASSBKWR", "51"},
    {"SEGIDERR", "52"}, {"SYSIDERR", "53"}, {"ISCINVREQ", "54"}, {"ENQBUSY", "55"}, {"ENVDEFERR", "56"},
    {"IGREQCD", "57"}, {"SESSIONERR", "58"}, {"SYSBUSY", "59"}, {"SESSBUSY", "60"}, {"NOTALLOC", "61"}, {"CBIDERR", "62"},
    {"INVEXITREQ", "63"}, {"INVPARTNSET", "64"}, {"INVPARTN", "65"}, {"PARTNFAIL", "66"}, {"USERIDERR", "69"},
    {"NOTAUTH", "70"}, {"VOLIDERR", "71"}, {"SUPPRESSED", "72"}, {"NOSPOOL", "80"}, {"TERMERR", "81"}, {"ROLLEDBACK", "82"}, {"END", "83", AtEnd},
    {"DISABLED", "84"}, {"ALLOCERR", "85"}, {"STRELERR", "86"}, {"OPENERR", "87"}, {"SPOLBUSY", "88"}, {"SPOLERR", "89"},
    {"NODEIDERR", "90"}, {"TASKIDERR", "91"}, {"TCIDERR", "92"}, {"DSNNOTFOUND", "93"}, {"LOADING", "94"},
    {"MODELIDERR", "95"}, {"OUTDESCRERR", "96"}, {"PARTNERIDERR", "97"}, {"PROFILEIDERR", "98"}, {"NETNAMEIDERR", "99"},
    {"LOCKED", "100"}, {"RECORDBUSY", "101"}, {"UOWNOTFOUND", "102"}, {"UOWLNOTFOUND", "103"}, {"LINKABEND", "104"},
    {"CHANGED", "105"}, {"PROCESSBUSY", "106"}, {"ACTIVITYBUSY", "107"}, {"PROCESSERR", "108"}, {"ACTIVITYERR", "109"},
    {"CONTAINERERR", "110", NotFound}, {"EVENTERR", "111"}, {"TOKENERR", "112"}, {"NOTFINISHED", "113"}, {"POOLERR", "114"},
    {"TIMERERR", "115"}, {"SYMBOLERR", "116"}, {"TEMPLATERR", "117"}, {"NOTSUPERUSER", "118"}, {"CSDERR", "119"},
    {"DUPRES", "120"}, {"RESUNAVAIL", "121"}, {"CHANNELERR", "122"}, {"CCSIDERR", "123"}, {"TIMEDOUT", "124"},
    {"CODEPAGEERR", "125"}, {"INCOMPLETE", "126"}, {"APPNOTFOUND", "127"}, {"BUSY", "128"},
};

struct Value {
  std::string_view name;
  std::string_view number;
};
/// CICS-value data areas in common use.
constexpr Value Values[] = {
    {"NOTAPPLIC", "1"}, {"OPEN", "18"}, {"CLOSED", "19"}, {"ENABLED", "23"}, {"DISABLED", "24"},
    {"READABLE", "35"}, {"NOTREADABLE", "36"}, {"UPDATABLE", "37"}, {"NOTUPDATABLE", "38"}, {"ADDABLE", "41"},
    {"NOTADDABLE", "42"}, {"DELETABLE", "43"}, {"NOTDELETABLE", "44"}, {"BROWSABLE", "39"}, {"NOTBROWSABLE", "40"},
    {"ACQUIRED", "69"}, {"RELEASED", "70"}, {"INSERVICE", "73"}, {"OUTSERVICE", "74"}, {"ALLOCATED", "81"},
    {"CONFFREE", "82"}, {"CONFRECEIVE", "83"}, {"CONFSEND", "84"}, {"FREE", "85"}, {"PENDFREE", "86"},
    {"PENDRECEIVE", "87"}, {"RECEIVE", "88"}, {"ROLLBACK", "89"}, {"SEND", "90"}, {"SYNCFREE", "91"},
    {"SYNCRECEIVE", "92"}, {"SYNCSEND", "93"},
};
// clang-format on

/// The words of \p list one after the other; false ends the walk.
template <typename F> void forEachWord(std::string_view list, F &&visit) {
  while (!list.empty()) {
    std::size_t end = std::min(list.find(' '), list.size());
    if (end != 0 && !visit(list.substr(0, end)))
      return;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

} // namespace

bool isListed(std::string_view list, std::string_view word) {
  bool found = false;
  forEachWord(list, [&](std::string_view each) {
    found = each == word;
    return !found;
  });
  return found;
}

const CicsCommand *findCicsCommand(std::string_view verb, std::span<const std::string_view> options) {
  const CicsCommand *best = nullptr;
  std::size_t bestWords = 0;
  for (const CicsCommand &command : Commands) {
    std::size_t words = 0;
    bool fits = true;
    forEachWord(command.words, [&](std::string_view word) {
      fits = words == 0 ? word == verb : std::ranges::find(options, word) != options.end();
      ++words;
      return fits;
    });
    if (fits && words > bestWords) {
      best = &command;
      bestWords = words;
    }
  }
  return best;
}

const CicsCondition *findCicsCondition(std::string_view name) {
  const auto *found = std::ranges::find(Conditions, name, &CicsCondition::name);
  return found == std::end(Conditions) ? nullptr : found;
}

std::string_view findCicsValue(std::string_view name) {
  const auto *found = std::ranges::find(Values, name, &Value::name);
  return found == std::end(Values) ? std::string_view() : found->number;
}

} // namespace tacit::cobol
