#include "ScanOptionsCli.h"

#include <CLI/CLI.hpp>

namespace tacit {

void addReadingOptions(CLI::App &command, ScanOptions &options) {
  FrontEndOptions &frontEnd = options.frontEnd;
  command
      .add_option("--copybooks", frontEnd.copybookDirectories, "Folder of copybooks, before the tree's own")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command.add_option("-I", frontEnd.includeDirectories, "Folder of headers")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command.add_option("--compile-commands", frontEnd.compileCommands, "Folder with compile_commands.json")
      ->type_name("DIR");
  command
      .add_option_function<std::string>(
          "--source-format",
          [&frontEnd](const std::string &name) {
            if (!fromText(name, frontEnd.sourceFormat))
              throw CLI::ValidationError("--source-format",
                                         "is auto, fixed, variable or free, not '" + name + "'");
          },
          "COBOL lines: auto, fixed, variable or free")
      ->type_name("FORMAT");
  command
      .add_option_function<std::string>(
          "--encoding",
          [&frontEnd](const std::string &name) {
            if (!fromText(name, frontEnd.encoding))
              throw CLI::ValidationError("--encoding", "'" + name + "' is no code page that is known");
          },
          "Files that are not UTF-8: auto, latin-1, cp037, cp1047, cp285, cp500, cp273 or cp297")
      ->type_name("NAME");
  command
      .add_option("--dialect", frontEnd.dialect,
                  "COBOL dialect: auto, ibm, mf, gnu, gnu-ibm, acu, rm, std85, std2002 or std2014")
      ->type_name("NAME")
      ->check(
          CLI::IsMember({"auto", "ibm", "mf", "gnu", "gnu-ibm", "acu", "rm", "std85", "std2002", "std2014"})
              .description(""));
}

void addTreeOptions(CLI::App &command, ScanOptions &options, std::string &config) {
  command.add_option("PATH", options.roots, "Folders or files to read")->required();
  addReadingOptions(command, options);
  command.add_option("--include", options.include, "Only files that match")
      ->type_name("GLOB")
      ->allow_extra_args(false);
  command.add_option("--exclude", options.exclude, "Leave out files and folders that match")
      ->type_name("GLOB")
      ->allow_extra_args(false);
  command.add_option("--config", config, "Settings, instead of tacit.toml in the first PATH")
      ->type_name("FILE");
}

} // namespace tacit
