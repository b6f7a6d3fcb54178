import type {Message} from './message.js';

/** Sentences of the page's own, by the name of ours that they stand for. */
export type Strings = Readonly<Record<string, Message>>;

const forms = (message: Message): ReadonlyArray<readonly [category: string, form: string]> =>
  Object.entries(typeof message === 'string' ? {other: message} : message);
const placeholders = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];

// Design §2: a sentence can be reworded but not emptied, and keeps all that it says.
const fits = (own: Message, ours: Message): boolean => {
  // Some forms name their number in words.
  const needed = (category: string): readonly string[] =>
    placeholders(
      typeof ours === 'string' ? ours : (new Map(Object.entries(ours)).get(category) ?? ours.other),
    );
  return (
    typeof (typeof own === 'string' ? own : own.other) === 'string' &&
    forms(own).every(
      ([category, form]) =>
        typeof form === 'string' &&
        /(?!\p{DI})[\p{L}\p{N}]/u.test(form) &&
        needed(category).every((name) => form.includes(name)),
    )
  );
};

const refused = new Set<Message>();

/** The page's words for a sentence where they fit, else ours, and then one line in the console. */
export const reworded = (key: string, ours: Message, strings: Strings): Message => {
  const own = Object.hasOwn(strings, key) ? strings[key] : undefined;
  if (own === undefined || own === null) return ours;
  if (fits(own, ours)) return own;
  if (!refused.has(own))
    console.warn(`Candor: "${key}" cannot be "${JSON.stringify(own)}"; needed: ${JSON.stringify(ours)}`);
  refused.add(own);
  return ours;
};
