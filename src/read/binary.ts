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
const HEAD = 1024;

const startsWith = (bytes: Uint8Array, signature: string): boolean => {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
};

const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13) && byte !== 27;

/** What the bytes are when they are no text (« a PDF », « binary »), or `undefined` for text. UTF-16 must be ruled out before. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known !== undefined) return known[1];
  const end = Math.min(bytes.length, HEAD);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return 'binary';
    if (isControl(byte)) controls++;
  }
  return controls * 20 > end ? 'binary' : undefined;
}
