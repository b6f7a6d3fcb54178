// What a visitor's page needs of valibot: schemas as plain data for the tolerant reader (src/protocol/read.ts), which walks them
// by itself and only asks of a leaf whether it holds. Everything else of valibot (issues, messages, parsing) is for those who
// write documents. `test/protocol/valibot-of-the-page.test.ts` reads the same documents both ways.

/* @__NO_SIDE_EFFECTS__ */
const shape = (type, rest) => ({kind: 'schema', type, ...rest});
/* @__NO_SIDE_EFFECTS__ */
const leaf = (holds) => shape('leaf', {holds});

/* @__NO_SIDE_EFFECTS__ */
export const object = (entries) => shape('object', {entries});
/* @__NO_SIDE_EFFECTS__ */
export const array = (item) => shape('array', {item});
/* @__NO_SIDE_EFFECTS__ */
export const record = (key, value) => shape('record', {key, value});
/* @__NO_SIDE_EFFECTS__ */
export const union = (options) => shape('union', {options});
/* @__NO_SIDE_EFFECTS__ */
export const optional = (wrapped) => shape('optional', {wrapped});
/* @__NO_SIDE_EFFECTS__ */
export const nullish = (wrapped) => shape('nullish', {wrapped});
/* @__NO_SIDE_EFFECTS__ */
export const fallback = (schema, instead) => ({...schema, fallback: instead});
/* @__NO_SIDE_EFFECTS__ */
export const pick = ({entries}, names) =>
  object(Object.fromEntries(names.map((name) => [name, entries[name]])));

/* @__NO_SIDE_EFFECTS__ */
export const string = () => leaf((value) => typeof value === 'string');
/* @__NO_SIDE_EFFECTS__ */
export const number = () => leaf((value) => typeof value === 'number' && !Number.isNaN(value));
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => leaf((value) => typeof value === 'boolean');
/* @__NO_SIDE_EFFECTS__ */
export const picklist = (options) => leaf((value) => options.includes(value));

/* @__NO_SIDE_EFFECTS__ */
export const pipe = (schema, ...actions) => ({
  ...schema,
  pipe: [schema, ...actions],
  holds: (value) => [schema, ...actions].every(({holds}) => holds(value)),
});
/* @__NO_SIDE_EFFECTS__ */
export const check = (requirement) => ({type: 'check', requirement, holds: requirement});
/* @__NO_SIDE_EFFECTS__ */
export const maxLength = (most) => ({holds: ({length}) => length <= most});
/* @__NO_SIDE_EFFECTS__ */
export const minLength = (least) => ({holds: ({length}) => length >= least});
/* @__NO_SIDE_EFFECTS__ */
export const minValue = (least) => ({holds: (value) => value >= least});
/* @__NO_SIDE_EFFECTS__ */
export const safeInteger = () => ({holds: Number.isSafeInteger});
/* @__NO_SIDE_EFFECTS__ */
export const regex = (pattern) => ({holds: (value) => pattern.test(value)});

export const is = (schema, value) => schema.holds(value);
