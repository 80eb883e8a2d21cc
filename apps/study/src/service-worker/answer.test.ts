import { describe, expect, test } from 'vitest';
import { answerFor } from './answer.ts';

const files = new Set([
  '',
  '__data.json',
  'review',
  'stories/start/replay',
  'stories/start/replay/__data.json',
  '_app/immutable/entry/start.js',
]);

describe.each(['https://example.org/', 'https://example.org/space/aide/'])('an app at %s', (at) => {
  const home = new URL(at);
  const go = (path: string) =>
    answerFor({ url: new URL(path, home), navigates: true }, home, files);
  const load = (path: string) =>
    answerFor({ url: new URL(path, home), navigates: false }, home, files);

  test.each([
    ['', ''],
    ['review', 'review'],
    ['stories/start/replay', 'stories/start/replay'],
    ['stories/start/replay?step=an-event', 'stories/start/replay'],
    ['stories/start/replay#scene', 'stories/start/replay'],
  ])('answers the page "%s" by a file that it keeps', (path, file) => {
    expect(go(path)).toEqual({ kind: 'file', path: file });
  });

  test('answers what a page loads, whatever Kit asks with it', () => {
    expect(load('_app/immutable/entry/start.js')).toEqual({
      kind: 'file',
      path: '_app/immutable/entry/start.js',
    });
    expect(load('stories/start/replay/__data.json?x-sveltekit-invalidated=01')).toEqual({
      kind: 'file',
      path: 'stories/start/replay/__data.json',
    });
  });

  test.each([
    ['stories/start/replay/?step=one', 'stories/start/replay?step=one'],
    ['stories/start/replay.html?step=one', 'stories/start/replay?step=one'],
    ['review/index.html', 'review'],
    ['index.html', ''],
  ])('leads from "%s" to the one address of the page', (path, to) => {
    expect(go(path)).toEqual({ kind: 'move', to: home.pathname + to });
  });

  test.each(['no/such/page', 'stories/new-on-the-server', 'stories/none/', 'new.html'])(
    'keeps to its own release where "%s" is no page of it',
    (path) => {
      expect(go(path)).toEqual({ kind: 'not-found' });
    },
  );

  test('has no data for a page that it does not have', () => {
    expect(load('stories/new-on-the-server/__data.json')).toEqual({ kind: 'not-found' });
  });

  test('leaves files that it does not keep to the network', () => {
    expect(go('share.png')).toEqual({ kind: 'network' });
    expect(load('stories/start/share.png')).toEqual({ kind: 'network' });
  });

  test('leaves alone what is not of the app', () => {
    expect(go('https://elsewhere.example/review')).toEqual({ kind: 'network' });
  });
});

test('what else lives on the host is left alone', () => {
  const home = new URL('https://example.org/space/aide/');
  const url = new URL('https://example.org/space/other');
  expect(answerFor({ url, navigates: true }, home, files)).toEqual({ kind: 'network' });
});
