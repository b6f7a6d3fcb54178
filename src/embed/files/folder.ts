/** The folder of the built files, for a module: its own. A classic script finds it by `folder-of-script.ts`. */
export const folder: string = new URL('.', import.meta.url).href;
