/** A stem taken apart for the eye: the headline it quotes, and what it asks of it. */
export interface StemParts {
  readonly asks: string;
  readonly headline: string | undefined;
  /** True when the headline comes before the question. */
  readonly headlineFirst: boolean;
}

export function stemParts(stem: string): StemParts {
  const [, before, after] = /^(“[^”]+”) (.+)$/.exec(stem) ?? [];
  if (before !== undefined && after !== undefined) {
    return { headline: before, asks: after, headlineFirst: true };
  }
  const [, asks, headline] = /^([^“]+[?:]) (“[^”]+”)$/.exec(stem) ?? [];
  return asks === undefined
    ? { headline: undefined, asks: stem, headlineFirst: false }
    : { headline, asks, headlineFirst: false };
}
