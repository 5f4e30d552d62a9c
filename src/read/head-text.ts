const decoder = new TextDecoder();
let last: { readonly head: Uint8Array; readonly words: string } | undefined;

/** The first bytes of a file as words; formats that look at the same bytes one after the other share the work. */
export function headText(head: Uint8Array): string {
  if (last?.head !== head) last = { head, words: decoder.decode(head) };
  return last.words;
}
