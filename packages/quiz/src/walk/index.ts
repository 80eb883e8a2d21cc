export { proveScene, type SceneProven } from './prove-scene.ts';
export type { Detail, Reveal, Scene, SceneProof, Sort, WalkOptions } from './scene.ts';
export { walkthrough } from './walkthrough.ts';
