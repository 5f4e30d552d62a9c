import { SaxesParser } from 'saxes';
import { InputError } from '../../model/errors.js';

/** What is done at each tag and word of an XML file. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(words: string): void;
}

/** No document is nested so deep. */
const DEEPEST = 500;

/**
 * Runs through an XML member of an office document. Strict: a document type declaration, which could define entities that
 * grow without end, is refused.
 * @throws InputError for what is not well formed
 */
export function xmlEvents(bytes: Uint8Array, member: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  const wrong = (why: string): InputError =>
    new InputError(`damaged: ${member} is not well-formed XML at line ${String(parser.line)}: ${why}`, {
      hint: 'open it in its program and save it again',
    });
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw wrong(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    throw wrong('a document type declaration: refused');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw wrong(`nested more than ${String(DEEPEST)} deep`);
    handlers.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(name);
  });
  parser.on('text', (words) => handlers.text(words));
  parser.on('cdata', (words) => handlers.text(words));
  parser.write(new TextDecoder().decode(bytes)).close();
}
