/** How far the scenes are; `none` before they are asked for and after. */
export type Preparation = 'none' | 'under-way' | 'nothing-found' | 'failed';
