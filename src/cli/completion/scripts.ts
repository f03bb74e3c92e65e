/** What each shell is told: to ask hubdex itself. A line of its answer is a word, a tab, and what it is. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const BASH = `# hubdex, for bash: source <(hubdex completion bash), best in ~/.bashrc
_hubdex() {
  local IFS=$'\\n'
  COMPREPLY=($(hubdex __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _hubdex hubdex
`;

const ZSH = `#compdef hubdex
# hubdex, for zsh: hubdex completion zsh > a folder of your fpath, as _hubdex
_hubdex() {
  local -a found described
  local line
  found=("\${(@f)$(hubdex __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $found; do described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); done
  if (( \${#described} )); then _describe 'hubdex' described; else _files; fi
}
if [ "$funcstack[1]" = "_hubdex" ]; then _hubdex "$@"; else compdef _hubdex hubdex; fi
`;

const FISH = `# hubdex, for fish: hubdex completion fish > ~/.config/fish/completions/hubdex.fish
complete -c hubdex -a '(hubdex __complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`;

/** The script of each shell. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
