import type { Dateable, DatedStretch, DaySource } from './day-source.js';
import { actTitleDay } from './act-title.js';
import type { WrittenDay } from './written-day.js';

/** A heading of a document: its depth from 1, and the day in it where it names an act. */
interface Heading {
  readonly at: number;
  readonly level: number;
  readonly day: WrittenDay | undefined;
}

/** Deeper than every heading that says its level: a title on a line of its own. */
const PLAIN = 7;
const LONGEST_TITLE = 200;
const HTML_HEADING = /<h(?<level>[1-6])(?:\s[^<>]{0,300})?>(?<words>[^]{0,400}?)<\/h\k<level>>/giu;

function* htmlHeadings(source: string): Generator<Heading> {
  for (const match of source.matchAll(HTML_HEADING)) {
    const words = (match.groups?.['words'] ?? '').replace(/<[^<>]{0,300}>/g, ' ').trim();
    yield { at: match.index, level: Number(match.groups?.['level']), day: actTitleDay(words) };
  }
}

/** « ## Avenant … », and an act's title on a line of its own with nothing before it. */
function* lineHeadings(source: string): Generator<Heading> {
  let blank = true;
  for (let at = 0; at < source.length;) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    // A paragraph is no title: its head is enough to know a heading by.
    const line = source.slice(at, Math.min(end, at + LONGEST_TITLE + 1)).trimEnd();
    const hashes = /^#{1,6}(?=\s)/.exec(line)?.[0].length;
    if (hashes !== undefined) yield { at, level: hashes, day: actTitleDay(line.slice(hashes)) };
    else if (blank && line.length <= LONGEST_TITLE && !line.endsWith('.')) {
      const day = actTitleDay(line);
      if (day !== undefined) yield { at, level: PLAIN, day };
    }
    blank = line === '';
    at = end + 1;
  }
}

/** From each dated heading to the next one that is not below it. */
function* scopes(headings: Iterable<Heading>, end: number): Generator<DatedStretch> {
  let open: { readonly at: number; readonly level: number; readonly day: WrittenDay }[] = [];
  const close = ({ at, day }: (typeof open)[number], until: number): DatedStretch => ({
    span: { start: at, end: until },
    day: { day: day.day, from: 'heading', words: day.words, dated: true },
  });
  for (const heading of headings) {
    const ended = open.filter(({ level }) => level >= heading.level);
    for (const each of ended) yield close(each, heading.at);
    open = open.filter(({ level }) => level < heading.level);
    if (heading.day !== undefined) open.push({ ...heading, day: heading.day });
  }
  for (const each of open) yield close(each, end);
}

function stretches({ source: text, format }: Dateable): readonly DatedStretch[] {
  const headings = format === 'html' ? htmlHeadings(text) : lineHeadings(text);
  // The nearest heading begins last.
  return [...scopes(headings, text.length)].sort((a, b) => a.span.start - b.span.start);
}

export const source: DaySource = {
  name: 'heading',
  examples: [
    {
      path: 'recueil.md',
      source: '# Convention\n\n## Avenant n° 22 du 16 juin 2000 relatif aux salaires\n\nTexte',
      day: '2000-06-16',
    },
    { path: 'recueil.txt', source: 'Accord du 12 mars 2004 relatif au temps partiel\n\nTexte', day: '2004-03-12' },
    {
      path: 'recueil.md',
      source: '## Avenant du 3 mai 2010 à l’accord du 12 mars 2004\n### Article 1er\nTexte',
      day: '2010-05-03',
    },
    { path: 'recueil.md', source: '## Accord du 12 mars 2004\nTexte\n## Annexe\nTexte', day: undefined },
    { path: 'memo.md', source: '## La loi du 8 août 2016\n\nTexte', day: undefined },
    { path: 'memo.txt', source: 'Accord du 12 mars 2004 : il a été dénoncé par les parties.\nTexte', day: undefined },
  ],
  stretches,
};
