import type {OutputFolder} from './output-folder.js';

/** The list of the files that publishing wrote: what of a folder is ours to remove. */
export const MANIFEST = '.candor-published.json';

// The names that publishing gives, so that a list that was tampered with cannot name anything else.
const ours =
  /^(?:\.well-known\/trust-data\.json|reviews\/[0-9a-f]{64}(?:\/p\/\d{1,9})?\.json|subjects(?:\/[0-9a-f]{1,64})?\.json|media\/[0-9a-f]{64}\.(?:jpg|png|webp)|(?:pledges|people)(?:\.[A-Za-z0-9-]{1,70})?\.json)$/;

/** The files that were published into a folder before. */
export const readManifest = (folder: OutputFolder): string[] => {
  try {
    const files: unknown = JSON.parse(folder.read(MANIFEST) ?? '[]');
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && ours.test(file)) : [];
  } catch {
    return [];
  }
};

/** Notes which files are ours. */
export const writeManifest = (folder: OutputFolder, files: Iterable<string>): void => {
  const text = `${JSON.stringify([...new Set(files)].sort(), undefined, 1)}\n`;
  if (folder.read(MANIFEST) !== text) folder.replace(MANIFEST, text);
};
