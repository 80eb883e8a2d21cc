export { composeSession, type SessionOptions } from './compose/session.ts';
export {
  type EvidenceRef,
  type Item,
  type Kind,
  KINDS,
  type Option,
  type Proof,
  type Query,
  type QueryOf,
  type Standing,
} from './item.ts';
export { explainKinds, type KindReport } from './explain.ts';
export { itemById, itemsOf, type PoolOptions } from './pool.ts';
export { proveItem, type Proven } from './proof/prove.ts';
export { reasonsAgainst } from './reasons-against.ts';
export { type Chance, chance } from './seed.ts';
export {
  type Detail,
  proveScene,
  type Reveal,
  type Scene,
  type SceneProof,
  type SceneProven,
  type Sort,
  walkthrough,
  type WalkOptions,
} from './walk/index.ts';
