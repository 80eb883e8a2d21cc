export type { EvidenceRef, Item, Kind, Option, Proof, Query } from './item.ts';
export { itemById, itemsOf, KINDS, type PoolOptions } from './pool.ts';
export { proveItem, type Proven } from './proof/prove.ts';
export { type Chance, chance } from './seed.ts';
