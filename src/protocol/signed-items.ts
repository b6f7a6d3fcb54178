import type {DocumentKind} from './document-kinds.js';
import {idOf, isObject, type OpenedJws, openJws} from './open-jws.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * A document in which every `{jws}` that stands in a list for an object (protocol §6) is that object: what was signed, beside it
 * the annotations that are not signed and override nothing, and `jws`, by which it can be verified. No signature is
 * checked here.
 * One whose JWS says nothing that could be read becomes null, whatever stands beside it, and is dropped and counted when the
 * document is read by its schema: what is shown and what is verified must never be two things.
 *
 * @param kind - Of the document: each list takes its own types of JWS alone.
 * @param json - What `JSON.parse` gave.
 */
export const openSignedItems = async (kind: DocumentKind, json: unknown): Promise<unknown> => {
  const list = isObject(json) ? json[kind] : undefined;
  const open = opening[kind];
  if (!isObject(json) || !Array.isArray(list) || !open) return json;
  return {...json, [kind]: await Promise.all(list.map(open))};
};

const isSigned = (item: unknown): item is Members => isObject(item) && (item.jws ?? undefined) !== undefined;

const reviewFrom = async (item: unknown): Promise<unknown> => {
  const review = isSigned(item) ? await signedReview(item) : item;
  if (!isObject(review) || !Array.isArray(review.replies)) return review;
  return {...review, replies: review.replies.map((reply) => replyFrom(reply, review.id))};
};

const signedReview = async (item: Members): Promise<Members | null> => {
  const opened = openJws(item.jws);
  const annotations = pick(item, ['helpful', 'replies', 'translations', 'log']);
  const isAuthors = opened?.typ === 'trust-review+jwt';
  const review = opened && (isAuthors ? await byAuthor(opened) : await byCollector(opened));
  return review ? {...annotations, ...review, jws: item.jws} : null;
};

const byAuthor = async (author: OpenedJws): Promise<Members> => {
  // How it came in, what others said of it and where it is in the log are not the author's to say.
  const {collected: _, helpful: _votes, replies: _given, log: _place, ...words} = said(author.payload);
  return {...words, id: await idOf(author)};
};

const byCollector = async (opened: OpenedJws): Promise<Members | undefined> => {
  if (opened.typ !== 'trust-collected+jwt') return undefined;
  const {how, at: _at, log: _place, review, ...itself} = said(opened.payload);
  const author = openJws(review);
  if (typeof review === 'string' && author?.typ !== 'trust-review+jwt') return undefined;
  const words = author ? await byAuthor(author) : isObject(review) ? review : itself;
  const collected = {...(isObject(itself.collected) && itself.collected), ...(how !== undefined && {how})};
  return {
    ...pick(itself, ['disclosures', 'incentive']),
    ...words,
    // When and how it came in, and where its pictures are, is the collector's word; what was said is the author's.
    ...pick(itself, ['datePublished', 'dateModified', 'media']),
    collected: {...(isObject(words.collected) && words.collected), ...collected},
    id: words.id ?? itself.id ?? (await idOf(opened)),
  };
};

const replyFrom = (reply: unknown, id: unknown): unknown => {
  if (!isSigned(reply)) return reply;
  const opened = openJws(reply.jws);
  // One that was given to another review is none to this one.
  if (opened?.typ !== 'trust-reply+jwt' || opened.payload.sub !== id) return null;
  return {...said(opened.payload), jws: reply.jws};
};

const pledgeFrom = (item: unknown): unknown => {
  if (!isSigned(item)) return item;
  const opened = openJws(item.jws);
  const subject = opened?.typ === 'vc+jwt' ? opened.payload.credentialSubject : undefined;
  return isObject(subject) && isObject(subject.pledge) ? {...subject.pledge, jws: item.jws} : null;
};

const personFrom = (item: unknown): unknown => {
  if (!isSigned(item)) return item;
  const opened = openJws(item.jws);
  if (opened?.typ !== 'trust-person+jwt') return null;
  const {consent, ...person} = said(opened.payload);
  return {...person, ...(consent !== undefined && {consent: consentFrom(consent)}), jws: item.jws};
};

const consentFrom = (consent: unknown): unknown => {
  const jws = isObject(consent) ? consent.jws : consent;
  if (jws === undefined) return consent;
  const opened = openJws(jws);
  // Not null, which would be none at all, and so everything shown: one that cannot be read is a consent to nothing.
  return opened?.typ === 'trust-consent+jwt' ? {...said(opened.payload), jws} : {};
};

const opening: Partial<Record<DocumentKind, (item: unknown) => unknown>> = {
  reviews: reviewFrom,
  pledges: pledgeFrom,
  people: personFrom,
};

/** The object a payload holds, without what says who signed it. */
const said = ({iss: _, iat: _at, sub: _of, ...object}: Members): Members => object;

const pick = (object: Members, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (Object.hasOwn(object, name) ? [[name, object[name]]] : [])));
