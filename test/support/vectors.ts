/** The data from elsewhere, in Node and in browsers alike. Paths are as in its `SOURCES.md`, with `/` between. */
export interface VectorData {
  /** A file's bytes. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** The names in a folder, sorted. */
  readonly list: (folder: string) => Promise<string[]>;
}

/** What became of a set of published vectors. */
export interface VectorOutcome {
  /** How many there were. */
  readonly of: number;
  /** One line for each whose verdict was not the published one. */
  readonly wrong: readonly string[];
  /** How many this engine could not check, and said so. */
  readonly unchecked?: number;
}

/** A set of published vectors: the same in Node and in every browser. */
export interface VectorSet {
  readonly name: string;
  /** The file or folder it needs. */
  readonly part: string;
  /** How many vectors there are; a set that has lost some proves less. */
  readonly count: number;
  readonly check: (data: VectorData) => Promise<VectorOutcome>;
}

/** A file of the data from elsewhere as JSON, taken to be what its publisher says. */
export async function readJson<T>(data: VectorData, path: string): Promise<T> {
  const json: T = JSON.parse(new TextDecoder().decode(await data.read(path)));
  return json;
}

/**
 * Checks a set and prints one line with its counts.
 *
 * @throws {Error} Where a verdict was wrong, or the number of vectors is not the one expected.
 */
export async function runVectors(
  {name, count, check}: VectorSet,
  data: VectorData,
  where: string,
): Promise<void> {
  const {of, wrong, unchecked = 0} = await check(data);
  const rest = unchecked > 0 ? `, ${unchecked} could not be checked` : '';
  console.log(`  vectors: ${name}: ${of - wrong.length - unchecked} of ${of}${rest} (${where})`);
  if (of !== count) throw new Error(`${name}: ${of} vectors, not ${count}`);
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.length} wrong\n${wrong.join('\n')}`);
}
