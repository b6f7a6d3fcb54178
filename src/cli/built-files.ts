/** A file of the build, by what its name says. */
export interface BuiltFile {
  /** `candor-reviews-finding-de-0.1.0.js` */
  readonly name: string;
  /** The element it is of; `undefined` where all need it. */
  readonly element: string | undefined;
  /** The language it is in; `undefined` for English and for code. */
  readonly language: string | undefined;
}

/** Which of the files are wanted; all elements and all languages where nothing is said. */
export interface Wanted {
  readonly elements?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
}

const version = /-\d+\.\d+\.\d+[\w.-]*$/;

/** The languages there are files in, beside English. */
export const languagesOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => /^candor-files-(.+)$/.exec(name.replace(version, ''))?.[1] ?? []);

const readName = (name: string, languages: readonly string[]): BuiltFile => {
  const stem = name.replace(version, '');
  return {
    name,
    element: /^candor-(rating|reviews|pledge|person)\b/.exec(stem)?.[1],
    language: languages.find((language) => stem.endsWith(`-${language}`)),
  };
};

// The only part that two elements share.
const isForRating = ({name}: BuiltFile): boolean => name.startsWith('candor-reviews-json-ld-');

const isAllInOne = ({name}: BuiltFile): boolean =>
  name.replace(version, '') === 'candor' && name.endsWith('.js');

/** Those of the build's files that a site needs which has some of the elements, in some languages beside English. */
export const chooseFiles = (names: readonly string[], {elements, languages}: Wanted): string[] => {
  const files = names.map((name) => readName(name, languagesOf(names)));
  const isOfElement = (file: BuiltFile): boolean => {
    if (!elements) return true;
    if (file.element === undefined) return !isAllInOne(file);
    return elements.includes(file.element) || (isForRating(file) && elements.includes('rating'));
  };
  return files
    .filter((file) => !file.language || !languages || languages.includes(file.language))
    .filter(isOfElement)
    .map(({name}) => name);
};
