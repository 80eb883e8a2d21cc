import { expect, test } from 'vitest';
import { paintFirst } from './paint-first.ts';

const script = (name: string): string => `\n<link href="./${name}.js" rel="modulepreload">`;
const style = '\n<link href="./a.css" rel="stylesheet">';

test('styles and what stands in the head come before the scripts, which keep their order', () => {
  const page = `<head>${script('a')}${script('b')}${style}<script src="early.js"></script></head><body>${script('c').replace('modulepreload', 'x')}</body>`;
  expect(paintFirst(page)).toBe(
    `<head>${style}<script src="early.js"></script>${script('a')}${script('b')}\n</head><body>${script('c').replace('modulepreload', 'x')}</body>`,
  );
});

test('a page without scripts stays as it is, but for a line', () => {
  expect(paintFirst('<head></head>')).toBe('<head>\n</head>');
});
