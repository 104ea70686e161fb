#include "Command.h"

#include "tacit/Query/Query.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <vector>

namespace tacit {

namespace {
struct OptionWords {
  std::vector<std::string> names; ///< With their dashes.
  std::string purpose;
  bool takesValue = false;
};

struct CommandWords {
  std::string name, purpose;
  std::vector<OptionWords> options;
};
} // namespace

/// Text for a shell's single quotes, in one line.
static std::string shellQuoted(std::string_view text) {
  std::string out = "'";
  for (char c : text)
    out += c == '\'' ? std::string("'\\''") : std::string(1, c == '\n' ? ' ' : c);
  return out + "'";
}

static std::vector<OptionWords> optionsOf(const CLI::App &command) {
  std::vector<OptionWords> options;
  for (const CLI::Option *option : command.get_options()) {
    OptionWords words;
    for (const std::string &name : option->get_snames())
      words.names.push_back("-" + name);
    for (const std::string &name : option->get_lnames())
      words.names.push_back("--" + name);
    words.purpose = option->get_description();
    words.takesValue = option->get_items_expected_max() > 0;
    if (!words.names.empty())
      options.push_back(std::move(words));
  }
  return options;
}

static std::vector<CommandWords> commandsOf(const CLI::App &app) {
  std::vector<CommandWords> commands;
  for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
    commands.push_back({command->get_name(), command->get_description(), optionsOf(*command)});
  std::ranges::sort(commands, {}, &CommandWords::name);
  return commands;
}

static std::string optionList(const CommandWords &command) {
  std::string out;
  for (const OptionWords &option : command.options)
    for (const std::string &name : option.names)
      out += (out.empty() ? "" : " ") + name;
  return out;
}

static std::string commandList(const std::vector<CommandWords> &commands) {
  std::string out;
  for (const CommandWords &command : commands)
    out += (out.empty() ? "" : " ") + command.name;
  return out;
}

static std::string queryList() {
  std::string out;
  for (const NamedQuery &query : namedQueries())
    out += (out.empty() ? "" : " ") + query.name;
  return out;
}

static std::string bashScript(const std::vector<CommandWords> &commands) {
  std::string out = "# bash completion for tacit, written by `tacit completion bash`.\n"
                    "_tacit() {\n"
                    "  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words=\n"
                    "  COMPREPLY=()\n"
                    "  if [ \"$COMP_CWORD\" = 1 ]; then\n";
  out += fmt::format("    words={}\n", shellQuoted(commandList(commands) + " --help --version"));
  out += "  elif [[ $word == -* ]]; then\n    case $command in\n";
  for (const CommandWords &command : commands)
    out += fmt::format("      {}) words={} ;;\n", command.name, shellQuoted(optionList(command)));
  out += "    esac\n  elif [[ $command == query && $COMP_CWORD == 2 ]]; then\n";
  out += fmt::format("    words={}\n", shellQuoted(queryList()));
  out += "  elif [[ $command == completion ]]; then\n"
         "    words='bash zsh fish'\n"
         "  fi\n"
         "  if [ -n \"$words\" ]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
         "  else\n"
         "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _tacit tacit\n";
  return out;
}

/// A description inside an argument of _arguments or _describe, where brackets and colons mean something.
static std::string zshText(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\')
      out += '\\';
    out += c;
  }
  return out;
}

static std::string zshScript(const std::vector<CommandWords> &commands) {
  std::string out = "#compdef tacit\n# zsh completion for tacit, written by `tacit completion zsh`.\n"
                    "_tacit() {\n  local -a commands queries\n  commands=(\n";
  for (const CommandWords &command : commands)
    out += fmt::format("    {}\n", shellQuoted(command.name + ":" + zshText(command.purpose)));
  out += "  )\n  queries=(\n";
  for (const NamedQuery &query : namedQueries())
    out += fmt::format("    {}\n", shellQuoted(query.name + ":" + zshText(query.purpose)));
  out += "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe -t commands 'subcommand' commands\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n";
  for (const CommandWords &command : commands) {
    out += fmt::format("    {})\n      _arguments", command.name);
    for (const OptionWords &option : command.options)
      for (const std::string &name : option.names)
        out += fmt::format(" \\\n        {}",
                           shellQuoted(fmt::format("{}[{}]{}", name, zshText(option.purpose),
                                                   option.takesValue ? ":value:_files" : "")));
    if (command.name == "query")
      out += " \\\n        '1:query:{_describe -t queries query queries}'";
    out += command.name == "completion" ? " \\\n        '1:shell:(bash zsh fish)'"
                                        : " \\\n        '*:file:_files'";
    out += "\n      ;;\n";
  }
  out += "  esac\n}\n"
         "# Sourced it registers itself, from $fpath it is called.\n"
         "if [ \"$funcstack[1]\" = _tacit ]; then _tacit \"$@\"; else compdef _tacit tacit; fi\n";
  return out;
}

/// Text for single quotes of fish, which escapes with a backslash.
static std::string fishQuoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\')
      out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "'";
}

static std::string fishScript(const std::vector<CommandWords> &commands) {
  std::string out = "# fish completion for tacit, written by `tacit completion fish`.\n";
  for (const CommandWords &command : commands)
    out += fmt::format("complete -c tacit -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                       fishQuoted(command.purpose));
  for (const CommandWords &command : commands)
    for (const OptionWords &option : command.options) {
      out += fmt::format("complete -c tacit -n '__fish_seen_subcommand_from {}'", command.name);
      for (const std::string &name : option.names)
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      out += fmt::format("{} -d {}\n", option.takesValue ? " -r" : "", fishQuoted(option.purpose));
    }
  for (const NamedQuery &query : namedQueries())
    out += fmt::format("complete -c tacit -n '__fish_seen_subcommand_from query' -f -a {} -d {}\n",
                       query.name, fishQuoted(query.purpose));
  out += "complete -c tacit -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
  return out;
}

void addCompletionCommand(CLI::App &app, ExitCode &exitCode);

void addCompletionCommand(CLI::App &app, ExitCode &exitCode) {
  auto shell = std::make_shared<std::string>();
  CLI::App *command = app.add_subcommand("completion", "Write the completion script of a shell");
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
  command->footer("Example: tacit completion bash > ~/.local/share/bash-completion/completions/tacit");
  command->callback([shell, &app, &exitCode] {
    std::vector<CommandWords> commands = commandsOf(app);
    writeOut(*shell == "bash"  ? bashScript(commands)
             : *shell == "zsh" ? zshScript(commands)
                               : fishScript(commands));
    exitCode = ExitCode::Done;
  });
}

} // namespace tacit
