import { describe, expect, it } from 'vitest';
import { readStoryFile } from './read-file.ts';

const bytes = (...all: readonly number[]): File => new File([new Uint8Array(all)], 'a.yaml');
const text = (content: string): File => new File([content], 'a.yaml');
const sentenceOf = async (file: File): Promise<string> => {
  const read = await readStoryFile(file);
  return read.ok ? 'It is text.' : read.sentence;
};

describe('a file from the disk', () => {
  it('is read as UTF-8, without its byte-order mark', async () => {
    expect(await readStoryFile(text('\uFEFFtitle: Ärger 🙂'))).toEqual({
      ok: true,
      text: 'title: Ärger 🙂',
    });
  });

  it('may be empty: what to make of that, the parser says', async () => {
    expect(await readStoryFile(text(''))).toEqual({ ok: true, text: '' });
  });

  it.each([
    ['a PDF', text('%PDF-1.7'), 'It is a PDF.'],
    ['a document or an archive', bytes(0x50, 0x4b, 3, 4, 20), 'word processor’s document or a zip'],
    ['rich text', text('{\\rtf1 hello}'), 'word processor’s document'],
    ['Latin-1', bytes(0x41, 0xe4, 0x42), 'not text in UTF-8'],
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0x00), 'not text in UTF-8'],
    ['full of zeros', bytes(0x41, 0, 0x42), 'not text in UTF-8'],
    ['too large', text('a'.repeat(4_000_001)), 'It has 4.0 MB.'],
  ])('is refused with a sentence when it is %s', async (_, file, sentence) => {
    expect(await sentenceOf(file)).toContain(sentence);
  });

  it('is refused with a sentence when it is gone', async () => {
    const gone = Object.assign(text('id: pact'), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    });
    expect(await sentenceOf(gone)).toContain('choose it once more');
  });
});
