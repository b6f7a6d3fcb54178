// What only the build knows. In the built files `factsOfTheBuild` gives the real values; as it stands nothing can be loaded.

/** This version of Candor: part of each file's name. */
export const version: string = '0';

/** The name of the built file that this is in. */
export const fileName: string = '';

/** The `integrity` of the list of files. */
export const integrityOfList: string = '';

/** The `integrity` of each element's file, by its tag. */
export const integrityOfElements: Readonly<Record<string, string>> = {};

/** The SHA-256 in base64 of each file that is loaded when it is needed, by its name without version, English only. */
export const hashes: Readonly<Record<string, string>> = {};

/** The SHA-256 in base64 of each language's own list of files, by its tag. */
export const languages: Readonly<Record<string, string>> = {};
