/** The list of the files that publishing wrote: what of a folder is ours to remove. */
export const MANIFEST = '.candor-published.json';

/** The list of what the documents of each subject were made of, and which files they are. */
export const SUBJECT_STATES = '.candor-published-subjects.json';

// The names that publishing gives, so that a list that was tampered with cannot name anything else.
const ours = [
  String.raw`\.well-known/trust-data\.json`,
  String.raw`reviews/[0-9a-f]{64}(?:/p/\d{1,9}(?:\.[\w-]{16})?)?\.json`,
  String.raw`subjects(?:/[0-9a-f]{1,64})?\.json`,
  String.raw`media/[0-9a-f]{64}\.(?:jpg|png|webp)`,
  String.raw`(?:pledges|people)(?:\.[A-Za-z0-9-]{1,70})?\.json`,
  String.raw`status/[a-z]{1,20}\.jwt`,
  String.raw`log/(?:checkpoint|policy\.txt)`,
  String.raw`log/tile/(?:entries|\d{1,2})/(?:x\d{3}/){0,4}\d{3}(?:\.p/\d{1,3})?`,
  String.raw`log/events/[0-9a-f]{64}/\d{1,9}(?:\.p/\d{1,3})?\.json`,
];
const published = new RegExp(`^(?:${ours.join('|')})$`);

/** Whether a file may be one that was published. */
export const isPublished = (name: string): boolean => published.test(name);

/** Whether a file may be one that publishing writes: what it publishes, or what it notes for itself. */
export const isOurs = (name: string): boolean =>
  isPublished(name) || name === MANIFEST || name === SUBJECT_STATES;
