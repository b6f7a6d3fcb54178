import {isObject} from './i-json.js';
import {isText} from './members.js';
import {must} from './proof-error.js';

/** The address of the context that every VC 2.0 document begins with. */
const baseContext = 'https://www.w3.org/ns/credentials/v2';

/** The types that the base context defines; nobody may define them anew. */
const baseTypes =
  /^((Enveloped)?Verifiable(Credential|Presentation)|JsonSchema(Credential)?|BitstringStatusList(Credential|Entry)?|DataIntegrityProof)$/;

/** Whether a value is one absolute URL. */
export const isUrl = (value: unknown): value is string => isText(value) && URL.canParse(value);

/**
 * Holds a document to a rule of the VC Data Model 2.0.
 *
 * @param rule - The member it is about.
 * @throws {ProofError} `malformed`, with that member.
 */
export function follows(holds: boolean, rule: string): asserts holds {
  must(holds, 'malformed', rule);
}

/**
 * What a document's `@context` says of its types, without fetching anything: a type is defined by the base context, in the
 * document itself, or by a context at another address, which is then taken at its word.
 *
 * @param context - The `@context` member as it stands.
 * @param base - The address it has to begin with.
 * @returns whether a type stands for a URL (VC Data Model 2.0 §4.5).
 * @throws {ProofError} `malformed`: it does not begin with the base, or defines a protected term anew (JSON-LD 1.1 §4.1.11).
 */
export const readContext = (context: unknown, base = baseContext): ((type: unknown) => boolean) => {
  const [first, ...others]: unknown[] = [context].flat();
  follows(first === base, '@context');
  const terms = new Map<string, unknown>();
  const fixed = new Set<string>();
  let isOpen = false;
  for (const entry of others) {
    if (isUrl(entry)) isOpen = true;
    else define(entry, terms, fixed);
  }
  return (type) =>
    isText(type) &&
    (isUrl(type) ||
      baseTypes.test(type) ||
      isUrl(terms.has(type) ? terms.get(type) : terms.get('@vocab')) ||
      (isOpen && !terms.has(type)));
};

const define = (entry: unknown, terms: Map<string, unknown>, fixed: Set<string>): void => {
  follows(isObject(entry), '@context');
  for (const [term, definition] of Object.entries(entry)) {
    const meaning = isObject(definition) ? definition['@id'] : definition;
    follows(!baseTypes.test(term) && (!fixed.has(term) || terms.get(term) === meaning), `@context ${term}`);
    terms.set(term, meaning);
    if (entry['@protected'] === true) fixed.add(term);
  }
};
