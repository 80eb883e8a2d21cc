/* global window, document */
// Blocks the first paint for as long as it takes to read how the page is to look: a page that turned dark after it was
// shown would flash. It is alone in its file, since no script may stand in the page itself. What is written to the
// storage, and by whom, is in src/lib/preferences; another tab's choice arrives here as a `storage` event.
(() => {
  const KEY = 'aide-memoire.preferences';
  const KNOWN = {
    theme: ['light', 'dark'],
    motion: ['less'],
    text: ['small', 'large', 'largest'],
  };

  const read = (text) => {
    try {
      return JSON.parse(text) ?? {};
    } catch {
      return {};
    }
  };

  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  const apply = (wanted) => {
    const { dataset } = document.documentElement;
    for (const [name, known] of Object.entries(KNOWN)) {
      if (known.includes(wanted[name])) dataset[name] = wanted[name];
      else delete dataset[name];
    }
    // The browser's own bars: of the two colours, the one whose condition speaks of the theme chosen.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.media ??= meta.media;
      const { theme } = dataset;
      if (theme === undefined) meta.media = meta.dataset.media;
      else meta.media = meta.dataset.media.includes(theme) ? 'all' : 'not all';
    }
  };

  apply(read(kept()));
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY || key === null) apply(read(newValue));
  });
})();
