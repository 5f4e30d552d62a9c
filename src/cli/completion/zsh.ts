/** The program itself says what may come next, so the script never falls behind; nothing found means files. */
export const script = `#compdef cite-graph
# cite-graph completion for zsh
_cite_graph() {
  local -a found
  local line
  for line in "\${(@f)$(cite-graph complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe 'cite-graph' found; else _files; fi
}
compdef _cite_graph cite-graph
`;
