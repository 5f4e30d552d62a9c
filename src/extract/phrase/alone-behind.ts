import { readStandAlone } from '../forms/stand-alone.js';
import { familyOf, newTextReading, type Reading, type TextReading } from '../reading.js';
import { WORD } from '../lexer.js';
import { afterPreposition } from '../texts/behind.js';
import { PASSED } from '../texts/passed.js';

/**
 * A text behind a list that only a stand-alone form reads: « l'article 2 de la décision n° 2010-14/22 QPC », « l'article 3
 * de la LFSS 2015 ». The longer of it and what the readers of texts found is meant.
 */
export function longerAlone(r: Reading, end: number, text: TextReading | undefined): TextReading | undefined {
  const passed = r.t.kind[end] === WORD && PASSED.has(r.t.value[end] ?? 0) ? end + 1 : end;
  const at = afterPreposition(r.t, passed);
  if (at < 0) return text;
  const alone = readStandAlone(r, at);
  const draft = alone?.draft;
  if (alone === undefined || draft === undefined || alone.from !== at || alone.end < (text?.end ?? 0)) return text;
  if (draft.kind !== 'text' && draft.kind !== 'decision') return text;
  const family = draft.text === undefined ? 'autre' : familyOf(draft.text.nature);
  const reading = newTextReading(draft.form, family, { from: at, end: alone.end });
  reading.basis = draft.basis;
  reading.text = draft.text;
  reading.outside = draft.outside;
  return reading;
}
