#include "HeaderSizes.h"

namespace tacit::cfe {

HeaderSizes::FileId HeaderSizes::idOf(const std::string &path) {
  auto [entry, isNew] = ids_.try_emplace(path, static_cast<FileId>(files_.size()));
  if (isNew)
    files_.push_back({path, 0, false, {}});
  return entry->second;
}

void HeaderSizes::add(const std::string &name, const IncludeSearch &search, LeadingIncludesReader &reader,
                      UnitFiles &files) {
  auto [header, isNew] = headers_.try_emplace(name);
  std::string first = isNew ? search.lookUp({Directive::Kind::Include, name}, {}) : std::string();
  if (first.empty())
    return;
  std::vector<FileId> &brought = header->second;
  std::vector<bool> seen;
  auto bring = [&](FileId file) {
    seen.resize(std::max<std::size_t>(seen.size(), file + 1));
    if (!seen[file])
      brought.push_back(file);
    seen[file] = true;
  };
  bring(idOf(first));
  for (std::size_t at = 0; at < brought.size(); ++at) {
    FileId id = brought[at];
    if (!files_[id].isRead) {
      std::string path = files_[id].path;
      std::vector<FileId> includes;
      for (const Directive &directive : *reader.directivesOf(path, files))
        if (directive.kind == Directive::Kind::Include)
          if (std::string found = search.lookUp(directive, path); UnitFiles::isOutsideOfTree(found))
            includes.push_back(idOf(found));
      auto status = files.status(path);
      files_[id] = {std::move(path), status ? status->getSize() : 0, true, std::move(includes)};
    }
    for (FileId included : files_[id].includes)
      bring(included);
  }
}

std::size_t HeaderSizes::together(const std::vector<std::string> &names) const {
  std::size_t sum = 0;
  std::vector<bool> seen(files_.size());
  for (const std::string &name : names)
    if (auto header = headers_.find(name); header != headers_.end())
      for (FileId file : header->second) {
        sum += seen[file] ? 0 : files_[file].size;
        seen[file] = true;
      }
  return sum;
}

} // namespace tacit::cfe
