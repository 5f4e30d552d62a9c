/** The program itself says what may come next, so the script never falls behind; nothing found means files. */
export const script = `# cite-graph completion for fish
function __cite_graph_complete
  set -l before (commandline -opc)
  cite-graph complete -- $before[2..] (commandline -ct) 2>/dev/null
end
complete -c cite-graph -e
complete -c cite-graph -a '(__cite_graph_complete)'
`;
