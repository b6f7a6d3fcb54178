/** The typings by file name, made of a custom-elements manifest; without one, of the sources. */
export function makeTypes(manifest?: unknown): ReadonlyMap<string, string>;
export function writeTypes(folder: string): void;
