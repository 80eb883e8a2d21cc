import { expect, test } from 'vitest';
import { stemParts } from './stem.ts';

test.each([
  [
    '“Russia sends an army into Ukraine” When was that?',
    {
      headline: '“Russia sends an army into Ukraine”',
      asks: 'When was that?',
      headlineFirst: true,
    },
  ],
  [
    'Whose name belongs in the gap? “_____ jails Whelan”',
    {
      headline: '“_____ jails Whelan”',
      asks: 'Whose name belongs in the gap?',
      headlineFirst: false,
    },
  ],
  [
    'How did things stand with New START?',
    { headline: undefined, asks: 'How did things stand with New START?', headlineFirst: false },
  ],
  [
    'From “A” to “B”: how much time passed?',
    { headline: undefined, asks: 'From “A” to “B”: how much time passed?', headlineFirst: false },
  ],
])('%s', (stem, parts) => {
  expect(stemParts(stem)).toEqual(parts);
});
