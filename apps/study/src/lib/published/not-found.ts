import { resolve } from '$app/paths';

/**
 * The page for an address that has none comes without content: the app runs and says so. Kit's router does not survive
 * every address (`/%E0%A4%A` is malformed), so this page holds a sentence and a way home by itself. Once the app is there,
 * styles/base.css puts it away.
 */
export const withWords = (html: string): string =>
  html.includes('<main') ? html : html.replace('</head>', TITLE).replace('</body>', WORDS);

const TITLE = '<title>There is no such page · Aide-Mémoire</title></head>';
const WORDS = `  <main>
      <h1>There is no such page</h1>
      <p class="lede">Nothing is kept at this address. Perhaps it was cut short, or a letter is wrong in it.</p>
      <p><a class="button primary" href="${resolve('/')}">Go to the shelf</a></p>
    </main>
  </body>`;
