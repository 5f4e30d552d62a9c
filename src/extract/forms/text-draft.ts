import type { ReferenceKind } from '../../model/reference.js';
import type { Reading, TextReading } from '../reading.js';
import { found } from './draft.js';
import type { StandAloneReading } from './form.js';

/** A text as the grammar of phrases reads it, standing alone. */
export function foundText(
  r: Reading,
  reading: TextReading,
  as: { kind: ReferenceKind; form: string },
): StandAloneReading {
  const { from, end, text, basis, candidates, outside, antecedent } = reading;
  const read = found(r, {
    ...as,
    from,
    end,
    text,
    basis,
    outside,
    antecedent,
    candidates,
  });
  read.mention = reading;
  return read;
}
