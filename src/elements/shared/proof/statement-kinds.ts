import type {Answer} from '../../../client/answer.js';
import type {PersonKey, PledgeKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import type {PledgeFacts} from '../../../proof/verify-pledges.js';
import {withConsent} from '../../../protocol/consent.js';
import {badgeId} from '../badge-id.js';
import {type Check, factOf, failureIn, holds, type Kind, type Said} from './checked.js';
import {photoOf} from './photos.js';
import {catalogue, type Voice} from './words.js';

/** The pledges on screen. */
export interface ShownPledges {
  readonly kind: 'pledges';
  readonly answer: Answer<'pledges'>;
  readonly locale: Locale<PledgeKey>;
}

/** The people on screen. */
export interface ShownPeople {
  readonly kind: 'people';
  readonly answer: Answer<'people'>;
  readonly locale: Locale<PersonKey>;
}

// A badge by a key of whoever issued it, all else by one of whoever publishes it.
const signedIn = (checks: readonly Check[]): Check['fact'] | undefined =>
  factOf(checks, 'proof_signed') ?? factOf(checks, 'proof_issued');

const originOf = (checks: readonly Check[]): string =>
  signedIn(checks)?.origin?.replace(/^https?:\/\//, '') ?? '';

const notHeld = (locale: Voice, checks: readonly Check[]): Said => {
  const signed = signedIn(checks);
  const isUnsigned = signed?.status === 'unchecked' && signed.reason === 'not-provided';
  return {tone: 'unchecked', words: locale.say(isUnsigned ? 'proofUnsigned' : 'proofUnchecked')};
};

const failed = (locale: Voice): Said => ({tone: 'failed', words: locale.say('proofFailed')});

const markOfPledge = (locale: Voice, checks: readonly Check[]): Said => {
  if (failureIn(checks)) return failed(locale);
  const isAnothers = factOf(checks, 'proof_awarded')?.status === 'unchecked';
  if (isAnothers || signedIn(checks)?.status !== 'held') return notHeld(locale, checks);
  const origin = originOf(checks);
  // A pledge without a status list can not be revoked; one whose list is not to be had is not known to be good.
  const status = factOf(checks, 'proof_status');
  if (status?.status === 'unchecked' && status.reason !== 'not-provided')
    return {tone: 'unchecked', words: locale.say('proofStatusUnknown')};
  return {
    tone: 'held',
    words: locale.say(status?.status === 'held' ? 'proofNotRevoked' : 'proofBy', {origin}),
  };
};

const markOfPerson = (locale: Voice, checks: readonly Check[]): Said => {
  if (failureIn(checks)) return failed(locale);
  if (!holds(checks, 'proof_signed')) return notHeld(locale, checks);
  const origin = originOf(checks);
  return {
    tone: 'held',
    words: locale.say(holds(checks, 'proof_consented') ? 'proofConsented' : 'proofBy', {origin}),
  };
};

const from = ({answer: {endpoint, url}}: ShownPledges | ShownPeople): string => endpoint?.url ?? url;

const ofStatement = ({current, status}: Pick<PledgeFacts, 'current' | 'status'>): Check[] => [
  {name: 'proof_current', fact: current},
  {name: 'proof_status', fact: status},
];

/** Checking pledges. */
export const pledgesKind: Kind<ShownPledges> = {
  about: ({answer}) => [answer.json],
  check: async ({answer}, signal) => {
    const {provePledges} = await import('../../../client/prove-statements.js');
    const {pledges, badges, evidence} = await provePledges(answer, signal);
    const items = new Map<string, Check[]>();
    for (const [id, {signed, ...facts}] of pledges)
      items.set(id, [{name: 'proof_signed', fact: signed}, ...ofStatement(facts)]);
    for (const [jws, {signed, subject, ...facts}] of badges)
      items.set(badgeId(jws), [
        {name: 'proof_issued', fact: signed},
        {name: 'proof_awarded', fact: subject},
        ...ofStatement(facts),
      ]);
    return {items, all: [], evidence};
  },
  from,
  subject: () => undefined,
  photos: ({answer: {document}}, id) =>
    (document.pledges.find((pledge) => pledge.id === id)?.signatories ?? []).flatMap((signatory) =>
      photoOf(withConsent(signatory).image),
    ),
  voice: ({locale}) => catalogue.in(locale),
  mark: markOfPledge,
  summary: () => undefined,
};

/** Checking the cards of people. */
export const peopleKind: Kind<ShownPeople> = {
  about: ({answer}) => [answer.json],
  check: async ({answer}, signal) => {
    const {provePeople} = await import('../../../client/prove-statements.js');
    const {people, evidence} = await provePeople(answer, signal);
    const items = new Map(
      [...people].map(([id, {signed, consented}]): [string, Check[]] => [
        id,
        [
          {name: 'proof_signed', fact: signed},
          {name: 'proof_consented', fact: consented},
        ],
      ]),
    );
    return {items, all: [], evidence};
  },
  from,
  subject: () => undefined,
  photos: ({answer: {document}}, id) =>
    document.people
      .filter((person) => person.id === id)
      .slice(0, 1)
      .flatMap((person) => photoOf(withConsent(person).image)),
  voice: ({locale}) => catalogue.in(locale),
  mark: markOfPerson,
  summary: () => undefined,
};
