/** What a key of an endpoint may sign (`use_for` in discovery, protocol §2). */
export const keyUses = ['collect', 'reply', 'receipt', 'head', 'pledge', 'person', 'status'] as const;

/** One of the closed list of what a key may sign. */
export type KeyUse = (typeof keyUses)[number];

/** Whether a word is one of {@link keyUses}. */
export const isKeyUse = (word: unknown): word is KeyUse => keyUses.some((use) => use === word);
