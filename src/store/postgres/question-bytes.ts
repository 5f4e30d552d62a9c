import type { Parameter, Statement } from './session.js';

/**
 * What a client says in PostgreSQL's protocol (version 3, « Message Formats » of its manual): a letter, the length of what
 * follows with the length itself, then fields. Words end with a zero byte.
 */
function message(letter: string, fields: readonly Buffer[]): Buffer {
  const head = Buffer.allocUnsafe(5);
  head.write(letter, 0, 'latin1');
  const whole = Buffer.concat([head, ...fields]);
  whole.writeInt32BE(whole.length - 1, 1);
  return whole;
}

const words = (value: string): Buffer => Buffer.from(`${value}\0`);
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const NONE = int32(-1);
const UNNAMED = words('');
/** Results come in binary: numbers need not be read digit by digit, blocks of pages not in hexadecimal. */
const IN_BINARY = Buffer.concat([int16(1), int16(1)]);
const EXECUTE = message('E', [UNNAMED, int32(0)]);

/** The end of what is asked at once: now the server answers. */
export const SYNC = message('S', []);

const quoted = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replace(/["\\]/g, '\\$&')}"`;

function parameter(value: Parameter): readonly Buffer[] {
  if (value === null) return [NONE];
  const text = typeof value === 'object' ? `{${value.map(quoted).join(',')}}` : String(value);
  const bytes = Buffer.from(text);
  return [int32(bytes.length), bytes];
}

/** A question as the server reads it; `isNew` where this connection has not prepared its statement yet. */
export function questionBytes({ name, sql }: Statement, parameters: readonly Parameter[], isNew: boolean): Buffer {
  const own = words(name);
  const values = [int16(0), int16(parameters.length), ...parameters.flatMap(parameter)];
  const asked = [message('B', [UNNAMED, own, ...values, IN_BINARY]), EXECUTE];
  if (!isNew) return Buffer.concat(asked);
  const prepared = [message('P', [own, words(sql), int16(0)]), message('D', [Buffer.from('S'), own])];
  return Buffer.concat([...prepared, ...asked]);
}
