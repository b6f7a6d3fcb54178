import type {Answer} from '../../../client/answer.js';
import type {PersonKey, PledgeKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {withConsent} from '../../../protocol/consent.js';
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

const originOf = (checks: readonly Check[]): string =>
  factOf(checks, 'proof_signed')?.origin?.replace(/^https?:\/\//, '') ?? '';

const notHeld = (locale: Voice, checks: readonly Check[]): Said => {
  const signed = factOf(checks, 'proof_signed');
  const isUnsigned = signed?.status === 'unchecked' && signed.reason === 'not-provided';
  return {tone: 'unchecked', words: locale.say(isUnsigned ? 'proofUnsigned' : 'proofUnchecked')};
};

const failed = (locale: Voice): Said => ({tone: 'failed', words: locale.say('proofFailed')});

const markOfPledge = (locale: Voice, checks: readonly Check[]): Said => {
  if (failureIn(checks)) return failed(locale);
  if (!holds(checks, 'proof_signed')) return notHeld(locale, checks);
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

/** Checking pledges. */
export const pledgesKind: Kind<ShownPledges> = {
  about: ({answer}) => [answer.json],
  check: async ({answer}, signal) => {
    const {provePledges} = await import('../../../client/prove.js');
    const {pledges, evidence} = await provePledges(answer, signal);
    const items = new Map(
      [...pledges].map(([id, {signed, current, status}]): [string, Check[]] => [
        id,
        [
          {name: 'proof_signed', fact: signed},
          {name: 'proof_current', fact: current},
          {name: 'proof_status', fact: status},
        ],
      ]),
    );
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
    const {provePeople} = await import('../../../client/prove.js');
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
