// One language's own list of files, `candor-files-de`: the names of its files without the language, with their hashes.
export {hashes} from './built.js';
