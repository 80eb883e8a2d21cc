import { describe, expect, test } from 'vitest';
import { readBasePath } from './base-path.ts';

describe('the path under which the app is served', () => {
  test.each([undefined, '', '/'])('%j is the root of the host', (text) => {
    expect(readBasePath(text)).toBe('');
  });

  test.each([
    ['/aide', '/aide'],
    ['/space/aide', '/space/aide'],
    ['/space/aide/', '/space/aide'],
    ['/~ann/aide-1.0', '/~ann/aide-1.0'],
  ])('%s is taken', (text, path) => {
    expect(readBasePath(text)).toBe(path);
  });

  test.each(['aide', 'https://example.org/aide', '//aide', '/a//b', '/../aide', '/a b', '/a?b'])(
    '%j gets a sentence',
    (text) => {
      expect(() => readBasePath(text)).toThrow(
        `BASE_PATH must be a path from the root of the host, like "/space/aide", and "${text}" is not one.`,
      );
    },
  );
});
