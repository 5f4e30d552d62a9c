/** What a tag of a field does to the words around it: a hyperlink opens before its words, and closes behind them. */
export type FieldStep = { readonly opens: string } | 'closes' | undefined;

/** The fields of a Word document, tag by tag. */
interface DocxFields {
  open(name: string, attributes: Readonly<Record<string, string>>): FieldStep;
  close(name: string): FieldStep;
  text(words: string): void;
}

interface Field {
  instruction: string;
  /** Whether its words are a hyperlink's. */
  linked: boolean;
}

/** « HYPERLINK "https://…" \\o "…" »; « HYPERLINK \\l "signet" » leads inside the document. */
const HYPERLINK = /^\s{0,20}HYPERLINK\s{1,20}"(?<url>[^"]{1,2000})"/iu;

const addressOf = (instruction: string): string | undefined => HYPERLINK.exec(instruction)?.groups?.['url'];

/**
 * Reads fields: `w:fldSimple`, which holds its words, and `w:fldChar` begin … separate … end around instruction and words;
 * fields stand inside each other.
 */
export function docxFields(): DocxFields {
  const fields: Field[] = [];
  let instructed = false;
  const begin = (instruction: string): FieldStep => {
    const url = addressOf(instruction);
    fields.push({ instruction, linked: url !== undefined });
    return url === undefined ? undefined : { opens: url };
  };
  const separate = (): FieldStep => {
    const field = fields.at(-1);
    const url = field === undefined ? undefined : addressOf(field.instruction);
    if (field === undefined || url === undefined) return undefined;
    field.linked = true;
    return { opens: url };
  };
  const end = (): FieldStep => (fields.pop()?.linked === true ? 'closes' : undefined);
  return {
    open(name, attributes) {
      if (name === 'w:instrText') instructed = true;
      if (name === 'w:fldSimple') return begin(attributes['w:instr'] ?? '');
      if (name !== 'w:fldChar') return undefined;
      const type = attributes['w:fldCharType'];
      if (type === 'begin') return begin('');
      return type === 'separate' ? separate() : type === 'end' ? end() : undefined;
    },
    close(name) {
      if (name === 'w:instrText') instructed = false;
      return name === 'w:fldSimple' ? end() : undefined;
    },
    text(words) {
      const field = fields.at(-1);
      if (instructed && field !== undefined) field.instruction += words;
    },
  };
}
