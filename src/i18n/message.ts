/** A sentence with `{placeholders}`; where it counts something, one form for each plural category the language has. */
export type Message =
  | string
  | ({readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>);

type Placeholders<M> = M extends {readonly other: infer O}
  ? Placeholders<O>
  : M extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

/** What is put into a sentence: a value for each name in braces. Numbers are written as the language writes them. */
export type Values<M> = Readonly<Record<Placeholders<M>, string | number>>;
