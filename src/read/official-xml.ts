import type { Document } from '../model/document.js';
import { decode } from './decode.js';
import { officialLayout } from './dila/layout.js';
import { PASSED, ROOTS } from './dila/roots.js';
import { parseXml } from './dila/xml.js';
import type { InputFormat, ReadHints, SourceFile } from './input-format.js';
import { trimmed } from './marked-line.js';

// « <?xml version="1.0" encoding="UTF-8"?> <ARTICLE> »; a DOCTYPE is for the parser to refuse.
const ROOT = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,500}?-->\s*)*<([A-Za-z_][\w.-]{0,60})[\s/>]/;
const NAME = 'official-xml';

const rootName = (source: string): string | undefined => ROOT.exec(source.slice(0, 4096))?.[1];

/** XML of another kind: no law that we know how to read, and no fault either. */
function otherXml(path: string, root: string): Document {
  return {
    ...{ path, format: NAME, text: '', pages: [], passages: [] },
    map: { sourceOffset: () => 0, position: () => ({ line: 1, column: 1 }) },
    diagnostics: [{ code: 'other-kinds', severity: 'info', message: `XML of another kind left out (<${root}>)`, path }],
  };
}

function read({ path, bytes }: SourceFile, hints: ReadHints): Document[] {
  const { source, diagnostics } = decode(bytes, path);
  const name = rootName(source);
  // Bases hold empty files, and a million tables of contents.
  if (source.trim() === '' || (name !== undefined && PASSED.has(name))) return [];
  if (name !== undefined && !Object.hasOwn(ROOTS, name)) return [otherXml(path, name)];
  const root = parseXml(source);
  const readRoot = ROOTS[root.name];
  if (readRoot === undefined) return [otherXml(path, root.name)];
  const layout = officialLayout(source);
  const { declared, page, diagnostics: found } = readRoot({ path, source, root, hints }, layout);
  const { text, map } = layout.finish();
  const body = trimmed(text, page.body.start, page.body.end);
  return [
    {
      ...{
        path,
        format: NAME,
        text,
        map,
        pages: [{ ...page, body }],
        passages: [],
        diagnostics: [...diagnostics, ...found],
      },
      ...(declared !== undefined && { declared }),
    },
  ];
}

/** XML of the official bases (DILA): articles, texts and decisions, one version a file. */
export const officialXml: InputFormat = {
  name: NAME,
  summary: 'official open data (DILA): LEGI, JORF, KALI, CASS, INCA, CAPP, JADE, CONSTIT, CNIL',
  extensions: ['.xml'],
  sniff: (head) => {
    const name = rootName(new TextDecoder().decode(head));
    return name !== undefined && (Object.hasOwn(ROOTS, name) || PASSED.has(name));
  },
  read,
};
