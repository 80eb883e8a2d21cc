/** Bytes. No text of as many characters as the parser takes is longer; it counts them itself. */
const LARGEST = 4_000_000;

/** A file as text, or a sentence that says why it is none. */
export type Read =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** What of a file is needed to read it. */
export type Readable = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads a file that should hold a story: text in UTF-8. Never rejects. */
export async function readStoryFile(file: Readable): Promise<Read> {
  if (file.size > LARGEST) {
    return no(
      `It has ${megabytes(file.size)} MB. A story file has at most 1,000,000 characters, which is about 1 MB.`,
    );
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) {
    return no('It cannot be read. It may have been moved or changed since; choose it once more.');
  }
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 5));
  const what = FORMATS.find(({ begins }) => head.startsWith(begins))?.what;
  if (what !== undefined) return no(`It is ${what}. ${WANTED}`);
  const text = decoded(bytes);
  if (text === undefined || text.includes('\0')) {
    return no(
      `It is not text in UTF-8. ${WANTED} If it is one, have your editor save it as UTF-8.`,
    );
  }
  return { ok: true, text };
}

const WANTED = 'A story is a text file in YAML or JSON.';

/** What people are likely to have at hand instead, by its first bytes. */
const FORMATS = [
  { begins: '%PDF-', what: 'a PDF' },
  { begins: 'PK\u0003\u0004', what: 'a word processor’s document or a zip archive' },
  { begins: '{\\rtf', what: 'a word processor’s document' },
] as const;

const no = (sentence: string): Read => ({ ok: false, sentence });

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
