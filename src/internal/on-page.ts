const place = Symbol.for('candor');
const page: typeof globalThis & {[place]?: object} = globalThis;
page[place] ??= {};

/**
 * What all copies of our code on one page have in common, whichever file and version they came with: policy, consent, early
 * answers, what was loaded. Who keeps something here gives it a name and a shape of its own, and a new name to a new shape.
 */
export const onPage: object = page[place];
