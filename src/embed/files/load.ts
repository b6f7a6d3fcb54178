/**
 * Loads a built file, once, and gives what it exports.
 *
 * @param name - Without version and ending: `candor-reviews-finding`.
 * @param integrity - As in the attribute (W3C SRI). Without it, what the list of files says.
 * @throws {Error} Where the file cannot be had, or is not what it should be; the next call tries again.
 */
export type Load = (name: string, integrity?: string) => Promise<unknown>;

/** The list of files as a module, `candor-files`: what file-list.ts exports. */
export interface FileList {
  integrityOf(name: string, load: Load): Promise<string>;
  spokenLanguage(tag: string): string;
}
