import { z } from 'zod';
import { storySchema } from './schema.ts';

/**
 * The story format as JSON Schema (2020-12), for editors that complete and check as one types. It knows shapes;
 * references, order and legality are `checkStory`'s.
 */
export function storyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(storySchema, { io: 'input' });
  return { title: 'Aide-Mémoire story, version 1', ...schema };
}
