import {fromBase64} from './base64.js';
import {ProofError} from './proof-error.js';

/** A log whose checkpoints a policy accepts. */
export interface PolicyLog {
  readonly vkey: string;
  readonly url?: string | undefined;
}

/** A witness, by the name it has within its policy. */
export interface PolicyWitness {
  readonly name: string;
  readonly vkey: string;
  readonly url?: string | undefined;
}

/** Witnesses and groups of which so many must have seen a checkpoint. */
export interface PolicyGroup {
  readonly name: string;
  readonly threshold: number;
  /** Names that come before this one. */
  readonly members: readonly string[];
}

/** Who must have seen a checkpoint before it is relied upon (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** In an order in which each only names what comes before. */
  readonly groups: readonly PolicyGroup[];
  /** The name of a witness or a group, or `none`: nobody need have seen it. */
  readonly quorum: string;
}

const longest = 0x10000;
// Octets that a policy may have, but newlines: tab, and all from the space on but DEL.
const foreign = /[^\t -~\x80-\uffff]/;

const isNew = (known: Set<string>, value: string): boolean => known.size < known.add(value).size;

class Reader {
  readonly logs: PolicyLog[] = [];
  readonly witnesses: PolicyWitness[] = [];
  readonly groups: PolicyGroup[] = [];
  quorum = '';
  readonly #names = new Set(['none']);
  // Nobody is in two groups, or in one twice: nobody counts twice.
  readonly #members = new Set(['none']);
  readonly #keys = new Set<string>();

  /** Whether the words are those of a line, at this place. */
  read([word, ...values]: readonly string[]): boolean {
    const [first = '', second = '', third, fourth] = values;
    switch (word) {
      case 'log':
        this.logs.push({vkey: first, url: second || undefined});
        return !third && this.#isNewKey(word, first);
      case 'witness':
        this.witnesses.push({name: first, vkey: second, url: third});
        return !fourth && this.#isNewKey(word, second) && isNew(this.#names, first);
      case 'group':
        return this.#readGroup(first, second, values.slice(2));
      case 'quorum':
        if (second || this.quorum) return false;
        this.quorum = first;
        return this.#names.has(first);
      default:
        return !word || word.startsWith('#');
    }
  }

  #readGroup(name: string, least: string, members: readonly string[]): boolean {
    const threshold = least === 'all' ? members.length : least === 'any' ? 1 : Number(least);
    this.groups.push({name, threshold, members});
    return (
      /^(all|any|[1-9]\d*)$/.test(least) &&
      members.length > 0 &&
      threshold <= members.length &&
      members.every((member) => this.#names.has(member) && isNew(this.#members, member)) &&
      isNew(this.#names, name)
    );
  }

  // One key under two names is one witness. The first byte is the kind: 1 has no time, so a witness has another.
  #isNewKey(role: string, vkey: string): boolean {
    const [, encoded = ''] = /^[^+]+\+[0-9a-f]{8}\+(.+)$/.exec(vkey) ?? [];
    const [kind, ...key] = fromBase64(encoded);
    return key.length > 0 && (role === 'log' || kind !== 1) && isNew(this.#keys, `${role} ${key}`);
  }
}

/**
 * Reads a policy.
 *
 * @throws {ProofError} `malformed`, with the line; `too-large` above 65,536 characters.
 */
export const parsePolicy = (text: string): Policy => {
  if (text.length > longest) throw new ProofError('too-large');
  const reader = new Reader();
  const wrong = text
    .split('\n')
    .find((line) => foreign.test(line) || !reader.read(line.split(/[ \t]+/).filter(Boolean)));
  const {logs, witnesses, groups, quorum} = reader;
  if (wrong !== undefined || !quorum)
    throw new ProofError('malformed', `policy: ${wrong?.slice(0, 100) ?? 'no quorum'}`);
  return {logs, witnesses, groups, quorum};
};

/**
 * Whether those who cosigned a checkpoint are enough. Under the quorum `none` they always are, even if they are nobody: such
 * a checkpoint may be relied upon, which does not make it a witnessed one.
 *
 * @param cosigned the keys, as the policy writes them, whose cosignatures were found to hold.
 */
export const isQuorum = ({witnesses, groups, quorum}: Policy, cosigned: ReadonlySet<string>): boolean => {
  const seen = new Set(witnesses.filter(({vkey}) => cosigned.has(vkey)).map(({name}) => name));
  seen.add('none');
  for (const {name, threshold, members} of groups)
    if (members.filter((member) => seen.has(member)).length >= threshold) seen.add(name);
  return seen.has(quorum);
};
