#include "../Emitter.h"

#include "../../Export.h"
#include "../../PageSet.h"

#include "tacit/Query/Print.h"

#include <fmt/format.h>

namespace tacit::report {

static void emit(const ReportModel &model, PageSet &pages) {
  for (const ExportTable &each : exportTables(model))
    pages.add(fmt::format("{}.csv", each.name), print(each.table, PrintFormat::Csv));
}

extern const Emitter emitterCsv;
constinit const Emitter emitterCsv{"csv", "rules.csv", &emit};

} // namespace tacit::report
