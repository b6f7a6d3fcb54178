import type {Answer} from '../../../client/answer.js';
import type {ReviewsProof} from '../../../client/prove-reviews.js';
import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import type {Fact} from '../../../proof/facts.js';
import type {View} from '../../../proof/left-out.js';
import type {ReviewFacts} from '../../../proof/review-facts.js';
import type {ReviewsVerdict} from '../../../proof/verify-reviews.js';
import {reviewWithConsent} from '../../../protocol/consent.js';
import type {Review} from '../../../protocol/reviews.js';
import {
  type Check,
  type Checked,
  factOf,
  failureIn,
  holds,
  hostOf,
  type Kind,
  obstacleIn,
  type Said,
} from './checked.js';
import {hasOwnWordsAlone} from './own-words.js';
import {photoOf} from './photos.js';
import {reasonWords} from './reason-words.js';
import {accountedFor} from './tally-words.js';
import {catalogue, type ReviewsVoice, type Voice} from './words.js';

/** The reviews on screen. */
export interface ShownReviews {
  readonly kind: 'reviews';
  readonly answers: readonly [Answer<'reviews'>, ...Answer<'reviews'>[]];
  readonly view: View;
  readonly subject: string | undefined;
  readonly locale: Locale<ReviewsKey>;
}

interface CheckedReviews extends Checked {
  readonly verdict: ReviewsVerdict;
}

const itemChecks = ({author, collector, logged, content, rating}: ReviewFacts): readonly Check[] => [
  {name: 'proof_author', fact: author},
  {name: 'proof_collector', fact: collector},
  {name: 'proof_logged', fact: logged},
  {name: 'proof_content', fact: content},
  {name: 'proof_rating', fact: rating},
];

const allChecks = ({head, unbroken, aggregate, complete, witnessed}: ReviewsVerdict): readonly Check[] => [
  {name: 'proof_head', fact: head},
  {name: 'proof_unbroken', fact: unbroken},
  {name: 'proof_aggregate', fact: aggregate},
  // Here only a monitor can have said so.
  {name: complete.status === 'held' ? 'proof_monitored' : 'proof_complete', fact: complete},
  {name: 'proof_witnessed', fact: witnessed},
];

const replyCheck = (fact: Fact | undefined): readonly Check[] => (fact ? [{name: 'proof_reply', fact}] : []);

const toChecked = ({verdict, replies, log, walk, evidence}: ReviewsProof): CheckedReviews => ({
  verdict,
  items: new Map(
    [...verdict.items].map(([id, facts]) => [id, [...itemChecks(facts), ...replyCheck(replies.get(id))]]),
  ),
  all: allChecks(verdict),
  log,
  size: verdict.chain && Number(verdict.chain.head.checkpoint.size),
  events: verdict.events?.of,
  walk,
  evidence,
});

const isLogged = (checks: readonly Check[]): boolean =>
  holds(checks, 'proof_logged') && holds(checks, 'proof_content');

const ownMark = (locale: Voice, checks: readonly Check[]): Said => {
  if (failureIn(checks)) return {tone: 'failed', words: locale.say('proofFailed')};
  for (const name of ['proof_author', 'proof_collector'] as const) {
    if (holds(checks, name)) return {tone: 'held', words: locale.say(name)};
  }
  if (isLogged(checks)) return {tone: 'held', words: locale.say('proof_logged')};
  const obstacle = obstacleIn(checks);
  const isUnsigned = obstacle?.status === 'unchecked' && obstacle.reason === 'not-provided';
  return {tone: 'unchecked', words: locale.say(isUnsigned ? 'proofUnsigned' : 'proofUnchecked')};
};

const replyWords = (locale: Voice, fact: Fact): string => {
  if (fact.status === 'held') return locale.say('proofReplyBy', {origin: hostOf(fact)});
  const isUnsigned = fact.status === 'unchecked' && fact.reason === 'not-provided';
  return locale.say(isUnsigned ? 'proofReplyUnsigned' : 'proofReplyUnchecked');
};

// The review, then what was answered to it: one may hold where the other does not.
const mark = (locale: Voice, checks: readonly Check[]): Said => {
  const said = ownMark(
    locale,
    checks.filter(({name}) => name !== 'proof_reply'),
  );
  const reply = factOf(checks, 'proof_reply');
  if (!reply || said.tone === 'failed') return said;
  if (reply.status === 'failed') return {tone: 'failed', words: locale.say('proofReplyFailed')};
  return {...said, words: locale.join([said.words, replyWords(locale, reply)])};
};

const failed = (locale: ReviewsVoice, fact: Fact): Said => {
  const what = locale.join([locale.say('proofSummaryFailed'), reasonWords(locale, fact)], 'sentences');
  return {tone: 'failed', words: locale.join([what, locale.say('proofMeans')], 'sentences'), short: what};
};

const logged = (
  locale: ReviewsVoice,
  {view}: ShownReviews,
  {verdict, items}: CheckedReviews,
  complete: Fact,
  isWalked: boolean,
): Said => {
  const count = [...items.values()].filter(isLogged).length;
  const others = items.size > count && locale.say('proofOthers', {count: items.size - count});
  // Of those that were not checked each mark says so, too.
  const say = (short: string, more?: string | false): Said => ({
    tone: 'held',
    words: locale.join([short, more, others], 'sentences'),
    short,
  });
  const tally = verdict.chain?.head.tally;
  if (complete.status === 'held' && tally) return say(...accountedFor(locale, tally, complete, isWalked));
  if (view === 'some') return say(locale.say('proofSelection', {count}));
  const {newest, of, elsewhere} = verdict.events ?? {newest: 0, of: 0, elsewhere: 0};
  const earlier = elsewhere > 0 && locale.say('proofEarlier', {count: elsewhere});
  return say(locale.say('proofNewest', {newest, of}), earlier);
};

const summary = (shown: ShownReviews, checked: CheckedReviews, walked: Fact | undefined): Said => {
  const locale = catalogue.in(shown.locale);
  const items = [...checked.items.values()];
  const failure = failureIn([
    ...checked.all,
    ...(walked ? [{name: 'proof_complete', fact: walked} as const] : []),
    ...items.flat(),
  ]);
  if (failure) return failed(locale, failure);
  const {unbroken, complete} = checked.verdict;
  if (unbroken.status === 'held') {
    const isWalked = walked?.status === 'held';
    return logged(locale, shown, checked, isWalked ? walked : complete, isWalked);
  }
  const signed = items.filter((checks) => mark(locale, checks).tone === 'held').length;
  if (signed > 0) {
    const words = locale.say('proofSigned', {signed, of: items.length});
    // There is a log, which could not be read: that is less than was promised.
    const lacks = unbroken.status === 'unchecked' && unbroken.reason !== 'not-provided';
    return lacks
      ? {
          tone: 'unchecked',
          words: locale.join([words, reasonWords(locale, unbroken)], 'sentences'),
          short: words,
        }
      : {tone: 'held', words};
  }
  const reason = reasonWords(locale, obstacleIn([...checked.all, ...items.flat()]) ?? unbroken);
  return {tone: 'unchecked', words: locale.join([locale.say('proofSummaryUnchecked'), reason], 'sentences')};
};

// As far as consent reaches.
const reviewOf = ({answers}: ShownReviews, id: string): Review | undefined => {
  for (const {document} of answers) {
    const found = document.reviews.find((review) => review.id === id);
    if (found) return reviewWithConsent(found);
  }
  return undefined;
};

/** Checking reviews. */
export const reviewsKind: Kind<ShownReviews, CheckedReviews> = {
  about: ({answers, view, subject}) => [...answers, view, subject],
  check: async ({answers, view, subject}, signal) => {
    const {proveReviews} = await import('../../../client/prove-reviews.js');
    return toChecked(await proveReviews({answers, view, subject}, signal));
  },
  from: ({answers: [{endpoint, url}]}) => endpoint?.url ?? url,
  subject: ({subject, answers: [{document}]}) => subject ?? document.subject?.id,
  title: (shown, id) => {
    const {name, author} = reviewOf(shown, id) ?? {};
    return name ?? author?.name;
  },
  hasOwnWordsAlone: ({answers}, id) => answers.some(({json}) => hasOwnWordsAlone(json, id)),
  photos: (shown, id) => photoOf(reviewOf(shown, id)?.author?.image),
  voice: ({locale}) => catalogue.in(locale),
  mark,
  summary,
};
