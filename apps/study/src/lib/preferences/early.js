/* global window, document */
// How the page is to look, before the first paint: see src/lib/preferences, which writes what is read here.
(() => {
  const KEY = 'aide-memoire.preferences';
  const KNOWN = {
    theme: ['light', 'dark'],
    motion: ['less'],
    text: ['small', 'large', 'largest'],
  };

  const apply = (kept) => {
    let wanted = {};
    try {
      wanted = JSON.parse(kept()) ?? {};
    } catch {
      // Nothing was kept, or nobody may look.
    }
    const { dataset } = document.documentElement;
    for (const [name, known] of Object.entries(KNOWN)) {
      if (known.includes(wanted[name])) dataset[name] = wanted[name];
      else delete dataset[name];
    }
    // Of the two colours of the browser's own bars, the one whose condition speaks of the theme.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      const media = (meta.dataset.media ??= meta.media);
      if (!dataset.theme) meta.media = media;
      else meta.media = media.includes(dataset.theme) ? 'all' : 'not all';
    }
  };

  apply(() => localStorage.getItem(KEY));
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY || key === null) apply(() => newValue);
  });
})();
