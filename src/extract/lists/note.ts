import type { NoteReading } from '../contract.js';
import { END, WORD } from '../lexer.js';
import { word, WordSet } from '../vocabulary.js';
import { bulletWords, type BulletWords, type ShapeReading } from './bullet-words.js';
import { actArticles } from './shapes/act-articles.js';
import { actList } from './shapes/act-list.js';
import { codeArticles } from './shapes/code-articles.js';
import { codeList } from './shapes/code-list.js';
import { decision } from './shapes/decision.js';
import { euActs } from './shapes/eu-act.js';
import { republicanAct } from './shapes/republican-act.js';

type Relation = NoteReading['relation'];

/** What acts in a note: an act, rarely a code or a decision that annuls. */
const ACTING = [actArticles, actList, republicanAct, euActs, decision, codeArticles, codeList];

const STEMS: readonly (readonly [string, Relation | undefined])[] = [
  ['insere', 'creates'],
  ['cree', 'creates'],
  ['retabli', 'creates'],
  ['ajoute', 'creates'],
  ['modifie', 'amends'],
  ['complete', 'amends'],
  ['remplace', 'amends'],
  ['abroge', 'repeals'],
  ['supprime', 'repeals'],
  ['transfere', 'transfers'],
  ['deplace', 'transfers'],
  ['codifie', 'codifies'],
  ['annule', 'annuls'],
  // What ratifies or corrects another act does nothing to the article.
  ['ratifie', undefined],
  ['valide', undefined],
  ['rectifie', undefined],
];
const OPENERS = new Map<number, Relation | undefined>(
  STEMS.flatMap(([stem, relation]) =>
    ['', 'e', 's', 'es'].map((ending): [number, Relation | undefined] => [word(stem + ending), relation]),
  ),
);
const JOINS = new WordSet(['et']);
const PLAIN: Relation = 'amends';

/**
 * The relations that a history note declares: « (Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel du 30 décembre
 * 1999) », « (inséré par Loi n° 2002-322 … art. 3 III …) ». A note without a verb `amends`: every act that made a wording
 * wrote it so, and the first of them may or may not be the creation (L. 162-12-17 CSS was created by loi 99-1140 art. 24, and
 * its note only names it); « Créé par » lists and the order of the notes decide that, not this reading. One reading an
 * article; spans are offsets in `words`.
 */
export function readNote(words: string): NoteReading[] {
  const b = bulletWords(words, 0, {});
  const { t } = b;
  const readings: NoteReading[] = [];
  let relation: Relation | undefined = PLAIN;
  for (let at = 0; t.kind[at] !== END;) {
    const id = t.kind[at] === WORD ? (t.value[at] ?? 0) : 0;
    if (OPENERS.has(id)) relation = OPENERS.get(id);
    const acting = id === 0 ? undefined : readActing({ r: b.r, t, from: at, dash: b.dash });
    if (acting === undefined) {
      at++;
      continue;
    }
    readings.push(...published(acting, relation));
    at = Math.max(acting.end, at + 1);
    if (t.kind[at] !== WORD || !JOINS.has(t.value[at] ?? 0)) relation = PLAIN;
  }
  return readings;
}

function readActing(b: BulletWords): ShapeReading | undefined {
  for (const shape of ACTING) {
    const reading = shape.read(b);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

const published = ({ references, dates }: ShapeReading, relation: Relation | undefined): NoteReading[] =>
  relation === undefined ? [] : references.map((reference) => ({ relation, reference, dates }));
