import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Audited {
  readonly scores: readonly string[];
  /** Titles of what was found wanting, scores under 100 alone. */
  readonly wanting: readonly string[];
}

/** Lighthouse's own judgement of a page, on its simulated phone. */
export async function audited(address: string, port: number): Promise<Audited> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${address}.`);
  const { categories, audits } = result.lhr;
  const wanting = CATEGORIES.flatMap((name) => {
    const category = categories[name];
    if (!category || category.score === 1) return [];
    return category.auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => audits[id]?.title ?? id);
  });
  return {
    scores: CATEGORIES.map((name) => String(Math.round((categories[name]?.score ?? 0) * 100))),
    wanting: [...new Set(wanting)],
  };
}
