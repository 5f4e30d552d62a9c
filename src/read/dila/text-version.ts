import { officialDay } from './days.js';
import type { OfficialLayout } from './layout.js';
import { contentLinks, officialLinks } from './links.js';
import {
  metaCommun,
  declaredBy,
  field,
  specific,
  told,
  validity,
  type OfficialFile,
  type OfficialReading,
} from './official-file.js';
import { child } from './xml.js';

/** What a text says outside its articles. */
const PARTS = ['NOTICE', 'VISAS', 'SM', 'SIGNATAIRES', 'TP', 'ABRO', 'RECT'];

/** One version of a text as a whole: its title, visas and signatures, and the links of the whole. */
export function readTextVersion(file: OfficialFile, layout: OfficialLayout): OfficialReading {
  const { root, path, hints } = file;
  const chronicle = specific(root, 'META_TEXTE_CHRONICLE');
  const meta = specific(root, 'META_TEXTE_VERSION');
  const id = field(metaCommun(root), 'ID');
  const cid = field(chronicle, 'CID') ?? id;
  const { validity: valid, diagnostics } = validity(meta, path);
  const title = field(meta, 'TITREFULL') ?? field(meta, 'TITRE');
  const headingSpan = layout.words(child(meta, field(meta, 'TITREFULL') === undefined ? 'TITRE' : 'TITREFULL'));
  const start = layout.out.length;
  for (const part of PARTS) layout.paragraph(child(root, part, 'CONTENU'));
  const body = { start, end: layout.out.length };
  const nota = layout.paragraph(child(root, 'NOTA', 'CONTENU'));
  const inline = contentLinks(layout);
  if (layout.out.length > 0) layout.out.put('\n', root.start);
  const links = [...inline, ...officialLinks(layout, child(meta, 'LIENS'))];
  const official = told({
    ...{
      nature: field(metaCommun(root), 'NATURE'),
      title,
      number: field(chronicle, 'NUM'),
      nor: field(chronicle, 'NOR'),
    },
    ...{ date: officialDay(field(chronicle, 'DATE_TEXTE')).on, eli: field(metaCommun(root), 'ID_ELI') },
  });
  return {
    declared: declaredBy(hints, { words: field(meta, 'TITRE') ?? title ?? cid ?? path, cid, official }),
    page: {
      ...{ heading: '', headingSpan, body, divisions: [], notes: [], lists: [], links, ...valid },
      span: { start: 0, end: layout.out.length },
      ...(id !== undefined && { id }),
      ...(cid !== undefined && { cid }),
      ...(nota.end > nota.start && { nota }),
    },
    diagnostics,
  };
}
