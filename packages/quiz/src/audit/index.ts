export { type Audit, audit, type AuditOptions, type Bound } from './audit.ts';
export { type Coverage } from './coverage.ts';
export { type BlindRow, blindReport } from '../blind/index.ts';
export { type SabotageRow } from '../sabotage/index.ts';
export { RULES } from '../flaws/index.ts';
export type { Rule } from '../flaws/rule.ts';
