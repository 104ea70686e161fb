# bash completion for tacit: subcommands and options come from the program's own --help.
_tacit() {
  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" = 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$(tacit --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]\+\) .*/\1/p')" -- "$word")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(tacit "$command" --help | grep -o -- '--[a-z-]\+' | sort -u)" -- "$word")
  elif [[ $command == query && $COMP_CWORD == 2 ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(tacit query --list --format csv | sed '1d; s/,.*//')" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _tacit tacit
