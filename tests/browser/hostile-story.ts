/* A story that means harm: every text in it tries to be more than text. All that is tried runs into `window.hacked`. */

const SCRIPTS = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=2">',
  '"><svg onload=window.hacked=3>',
  '[x](javascript:window.hacked=4)',
  '&lt;b&gt;&#x3c;script&#x3e;window.hacked=5&nbsp;',
  '</title></textarea></style><script>window.hacked=6</script>',
  '{@html "<b>"} ${window.hacked=7} {{window.hacked=8}}',
] as const;

/** From right to left, with signs that lean either way; a mark that no isolation ends; marks upon marks; emoji. */
export const RIGHT_TO_LEFT = 'שלום (123) عالم 45!';
const ODD = '\u200f\u200b\u200d\ufeff e\u0301\u0327\u0335\u0336 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿';
const WORD = 'Donaudampfschiff'.repeat(60);
const LONG = `${WORD} ${'word '.repeat(800)}`;

/** A new one each time, so that no two titles are the same. */
function texts(): () => string {
  let next = 0;
  return () => {
    const i = next++;
    return `${SCRIPTS[i % SCRIPTS.length] ?? ''} ${i} ${i % 3 === 0 ? RIGHT_TO_LEFT : ODD}`;
  };
}

/** Legal in every way, as JSON; `constructor` is a name that every object of JavaScript has already. */
export function hostileStory(id: string, title: string): string {
  const text = texts();
  const quote = () => text().slice(0, 299);
  const source = (each: string, i: number) => ({
    id: each,
    label: i === 1 ? WORD : text(),
    title: i === 0 ? LONG : text(),
    publisher: i === 2 ? RIGHT_TO_LEFT : text(),
    published: `2023-04-0${i + 1}`,
    url: `https://example.org/"onmouseover="window.hacked=9"><script>window.hacked=10</script>`,
  });
  const person = (each: string, name: string) => ({
    id: each,
    kind: 'person',
    name,
    role: text(),
    of: 'country',
    aliases: [text()],
  });
  const report = (i: number) => ({
    source: ['constructor', 'a', 'b'][i % 3],
    paragraph: i + 1,
    from: i % 2 === 0 ? ['named'] : [],
    quote: quote(),
    speaker: 'speaker',
  });
  const event = (i: number) => ({
    id: `event-${i}`,
    happened: `2023-03-0${i + 1}`,
    act: 'talk',
    by: i % 2 === 0 ? ['speaker'] : ['country', 'other'],
    place: 'place',
    title: i === 2 ? LONG : text(),
    summary: text(),
    details: {
      constructor: { label: text(), because: text() },
      number: { label: text(), value: 1e308, unit: text() },
      word: { label: text(), text: WORD },
    },
    moves: i === 0 ? { talks: 'request' } : i === 3 ? { talks: 'schedule', treaty: 'sign' } : {},
    reports: [report(i), report(i + 1)],
  });
  return JSON.stringify({
    format: 'aide-memoire/story@1',
    id,
    title,
    language: 'en',
    summary: LONG,
    sources: [...['constructor', 'a', 'b'].map(source), { id: 'named', label: text() }],
    entities: [
      { id: 'country', kind: 'country', name: RIGHT_TO_LEFT },
      { id: 'other', kind: 'country', name: WORD },
      { id: 'place', kind: 'place', name: text(), in: 'country', at: [10, 20] },
      person('speaker', text()),
      person('another', `${WORD} another`),
      ...Array.from({ length: 1_000 }, (_, i) => ({
        id: `extra-${i}`,
        kind: 'organisation',
        name: text(),
      })),
    ],
    subjects: [
      { id: 'talks', machine: 'meeting', name: text(), of: ['country', 'other'] },
      { id: 'treaty', machine: 'treaty', name: WORD, of: ['country', 'other'] },
    ],
    events: Array.from({ length: 9 }, (_, i) => event(i)),
    disputes: [
      {
        id: 'quarrel',
        question: LONG,
        about: ['event-4'],
        positions: [0, 1, 2].map((i) => ({
          id: `position-${i}`,
          claim: i === 1 ? RIGHT_TO_LEFT : text(),
          reports: [report(i)],
        })),
      },
    ],
  });
}
