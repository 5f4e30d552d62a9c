/** The program itself says what may come next, so the script never falls behind; nothing found means files. */
export const script = `# cite-graph completion for fish
function __cite_graph_complete
  set -l before (commandline -opc)
  set -l found (cite-graph complete -- $before[2..] (commandline -ct) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c cite-graph -e
complete -c cite-graph -f -a '(__cite_graph_complete)'
`;
