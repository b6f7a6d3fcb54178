import {readEndpointFacts} from '../endpoint/keys/endpoint-facts.js';
import {loadNoteKey, loadSigningKeys} from '../endpoint/keys/load-keys.js';
import {PrivateFolder} from '../endpoint/keys/private-folder.js';
import {type Io, plainLine} from './io.js';
import {keyWords, noteKeyWords} from './key-words.js';

/** `candor keys list` */
export const listKeys = (path: string, io: Io): number => {
  const folder = new PrivateFolder(path);
  const signing = loadSigningKeys(folder);
  const notes = (['log', 'witness'] as const).flatMap((what) => {
    const key = loadNoteKey(folder, what);
    return key ? [noteKeyWords(what, key)] : [];
  });
  const lines = [...signing.map(keyWords), ...notes];
  for (const line of lines) io.out(plainLine(line));
  const url = readEndpointFacts(folder)?.url;
  if (url) io.err(plainLine(`They are for ${url}`));
  if (lines.length === 0) io.err(plainLine(`There are no keys in ${path}; candor keys make makes one`));
  return 0;
};
