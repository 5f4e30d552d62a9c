import { readable } from '../model/filler.js';
import type { FoundReference, ReferredFile } from '../model/found.js';
import { formatNumber } from '../model/number.js';
import { reasonIn } from '../model/reasons.js';
import type { Cell, Column, Row, Table } from '../model/table.js';
import { targetAddress } from '../model/target-address.js';
import { portionWords } from './portion-words.js';

const MACHINE = ['flat', 'nested'] as const;

/** What each reference says, one column a field; machines see every column, people those without `shown`. */
const COLUMNS: readonly Column[] = [
  { name: 'place', label: 'place', role: 'place', shown: ['people'] },
  { name: 'path', label: 'path', shown: MACHINE },
  { name: 'line', label: 'line', shown: MACHINE },
  { name: 'column', label: 'column', shown: MACHINE },
  { name: 'endLine', label: 'end line', shown: MACHINE },
  { name: 'endColumn', label: 'end column', shown: MACHINE },
  { name: 'page', label: 'page', shown: MACHINE },
  { name: 'paragraph', label: 'paragraph', shown: MACHINE },
  { name: 'start', label: 'start', shown: MACHINE },
  { name: 'end', label: 'end', shown: MACHINE },
  { name: 'surface', label: 'words' },
  { name: 'kind', label: 'kind' },
  { name: 'form', label: 'form', shown: MACHINE },
  { name: 'article', label: 'article', shown: ['people'], role: 'name' },
  { name: 'number', label: 'number', shown: MACHINE },
  { name: 'through', label: 'through', shown: MACHINE },
  { name: 'following', label: 'following', shown: MACHINE },
  { name: 'except', label: 'except', shown: MACHINE },
  { name: 'portion', label: 'portion' },
  { name: 'portionSteps', label: 'portion, step by step', shown: ['nested'] },
  { name: 'divisionSteps', label: 'division, step by step', shown: ['nested'] },
  { name: 'text', label: 'text' },
  { name: 'title', label: 'title', shown: MACHINE },
  { name: 'textBasis', label: 'text is' },
  { name: 'textWords', label: 'words that name the text', shown: MACHINE },
  { name: 'textFrom', label: 'the text comes from', shown: MACHINE },
  { name: 'id', label: 'identifier', shown: MACHINE },
  { name: 'marks', label: 'marks' },
  { name: 'becomes', label: 'becomes', shown: MACHINE },
  { name: 'frozenOn', label: 'wording of', shown: MACHINE },
  { name: 'outside', label: 'outside', shown: MACHINE },
];

/** Only where an index was asked. */
const OUTCOME: readonly Column[] = [
  { name: 'outcome', label: 'outcome' },
  { name: 'targets', label: 'targets', shown: MACHINE },
  { name: 'held', label: 'held', shown: MACHINE },
  { name: 'candidates', label: 'candidates', shown: MACHINE },
  { name: 'reason', label: 'reason', shown: MACHINE },
];
const ADDRESS: Column = { name: 'url', label: 'address', shown: MACHINE };
const EXPLANATION: Column = { name: 'explanation', label: 'why', role: 'remark' };

const articleWords = ({ reference: { number, through, following } }: FoundReference): string =>
  [number, through]
    .filter((each) => each !== undefined)
    .map(formatNumber)
    .join(' à ') + (following === true ? ' et s.' : '');

function placeCells({ path }: ReferredFile, found: FoundReference): Row {
  const { line, column, endLine, endColumn, place, page, paragraph } = found;
  const packed =
    page === undefined ? paragraph && `¶ ${String(paragraph)}` : `p. ${String(page)}, line ${String(line)}`;
  return {
    place: packed === undefined ? `${path}:${String(line)}:${String(column)}` : `${path}, ${packed}`,
    path,
    ...{ line, column, endLine, endColumn, page: page ?? null, paragraph: paragraph ?? null },
    start: place.start,
    end: place.end,
  };
}

const steps = (list: readonly { kind: string; value: string; through?: string }[] | undefined): Cell =>
  (list ?? []).map(({ kind, value, through }) => ({ kind, value, ...(through === undefined ? {} : { through }) }));

function wordCells({ source }: ReferredFile, found: FoundReference): Row {
  const { reference, textPlace, antecedentPlace } = found;
  const { number = null, through = null, id = null, becomes = null, frozenOn = null, outside = null } = reference;
  return {
    surface: readable(reference.surface),
    kind: reference.kind,
    form: reference.form,
    article: articleWords(found),
    ...{ number, through, id, becomes, frozenOn, outside },
    following: reference.following ?? false,
    except: reference.except ?? [],
    portion: portionWords(reference.portion),
    portionSteps: steps(reference.portion),
    divisionSteps: steps(reference.division),
    text: reference.text?.key ?? reference.candidates?.map(({ key }) => key) ?? null,
    title: reference.text?.title ?? null,
    textBasis: reference.textBasis,
    textWords: textPlace === undefined ? null : source.slice(textPlace.start, textPlace.end),
    textFrom:
      antecedentPlace === undefined ? null : `${String(antecedentPlace.line)}:${String(antecedentPlace.column)}`,
    marks: reference.marks ?? [],
  };
}

function outcomeCells({ outcome, targets = [] }: FoundReference, language: 'en' | 'fr' = 'en'): Row {
  if (outcome === undefined) return {};
  return {
    outcome: outcome.kind,
    targets: outcome.kind === 'resolved' ? outcome.targets : [],
    held: targets.filter(({ held }) => held).map(({ key }) => key),
    candidates: outcome.kind === 'ambiguous' ? outcome.candidates : [],
    reason: 'reason' in outcome ? reasonIn(outcome.reason, language) : null,
  };
}

/** How the table of references is to look. */
export interface TableOptions {
  readonly explained: boolean;
  readonly resolved: boolean;
  readonly foot?: readonly string[];
  /** Of the reasons; English unless said. */
  readonly language?: 'en' | 'fr';
}

/** Every reference of these files, a row each, in the order of files and of places in them. */
export function referenceTable(files: readonly ReferredFile[], options: TableOptions): Table {
  const rows = files.flatMap((file) =>
    file.references.map((found): Row => ({
      ...placeCells(file, found),
      ...wordCells(file, found),
      ...outcomeCells(found, options.language),
      url: targetAddress(found) ?? null,
      ...(options.explained ? { explanation: found.explanation ?? '' } : {}),
    })),
  );
  const columns = [
    ...COLUMNS,
    ...(options.resolved ? OUTCOME : []),
    ADDRESS,
    ...(options.explained ? [EXPLANATION] : []),
  ];
  return { columns, rows, ...(options.foot === undefined ? {} : { foot: options.foot }) };
}
