/** First bytes of files that people put beside texts of law, and what to call them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive (docx, odt, epub …)'],
  ['\u001f\u008b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
];
const FIRST = new Set(SIGNATURES.map(([signature]) => signature.charCodeAt(0)));
const HEAD = 4096;

const startsWith = (bytes: Uint8Array, signature: string): boolean => {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
};

const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13) && byte !== 27;

/** « a PDF », « a ZIP archive », by the first bytes; `undefined` for a kind that is not known. */
export const knownBinary = (bytes: Uint8Array): string | undefined =>
  FIRST.has(bytes[0] ?? 0) ? SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] : undefined;

/** Whether bytes in no known encoding are more likely a program's than a person's. UTF-16 must be ruled out before. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const controls = head.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0);
  return head.includes(0) || controls * 20 > head.length;
}
