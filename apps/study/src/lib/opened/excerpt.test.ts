import { describe, expect, it } from 'vitest';
import { excerptAt } from './excerpt.ts';

const whole = ({ before, marked, after }: ReturnType<typeof excerptAt>): string =>
  `${before}[${marked}]${after}`;

describe('the line of a mistake', () => {
  const text = 'id: pact\r\ntitel: The Pact\r\n';

  it('is shown with the word at its column marked', () => {
    expect(whole(excerptAt(text, 2, 1))).toBe('[titel]: The Pact');
    expect(whole(excerptAt(text, 2, 8))).toBe('titel: [The] Pact');
  });

  it('marks a sign that is no word by itself', () => {
    expect(whole(excerptAt('by: [ahl', 1, 5))).toBe('by: [[]ahl');
  });

  it('marks nothing at its end, and nothing in a line that is not there', () => {
    expect(whole(excerptAt(text, 1, 9))).toBe('id: pact[]');
    expect(whole(excerptAt(text, 9, 1))).toBe('[]');
  });

  it('is cut on both sides of the mark when it is a whole file in one line', () => {
    const shown = excerptAt(`${'a '.repeat(500)}wrong${' b'.repeat(500)}`, 1, 1001);
    expect(shown.marked).toBe('wrong');
    expect(shown.before).toMatch(/^…[ a]{70}$/);
    expect(shown.after).toMatch(/^[ b]{70}…$/);
  });

  it('cuts no character in two', () => {
    for (const column of [201, 202]) {
      const shown = whole(excerptAt(`${'𝒜'.repeat(100)} ${'𝒜'.repeat(100)}`, 1, column));
      expect(shown.isWellFormed(), shown).toBe(true);
    }
  });

  it('writes out what nobody sees and what turns the writing round', () => {
    expect(whole(excerptAt('title: a\u202eb\u200b', 1, 9))).toBe('title: a[\\u202e]b\\u200b');
  });
});
