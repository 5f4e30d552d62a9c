/** The program itself says what may come next, so the script never falls behind; nothing found means files. */
export const script = `# cite-graph completion for bash
_cite_graph() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$(printf '%q' "\${line%%$'\\t'*}")")
  done < <(cite-graph complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _cite_graph cite-graph
`;
