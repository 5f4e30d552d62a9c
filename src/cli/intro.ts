import { COMMANDS } from './commands/registry.js';
import type { Voice } from './help/voice.js';

/** What a person sees who types the bare name: what it is, three lines that run, where to read on. */
export function introduction({ say }: Voice): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return `${say('cite-graph: the citation graph of French law, offline.')}

  cite-graph who-cites L162-5                       ${say('who cites article L. 162-5')}
  cite-graph show "loi 93-8, art. 8"                ${say('one article: status, versions, relations, wording')}
  echo "Vu l'article 1240 du code civil" | cite-graph extract -    ${say('the references a text makes')}

${say('Commands:')}
${COMMANDS.filter((row) => row.hidden !== true)
  .map(({ name, summary }) => `  ${name.padEnd(width)}  ${say(summary)}`)
  .join('\n')}

${say('cite-graph <command> --help shows its options, with examples.')}
`;
}
