import type {DocumentKind} from '../../protocol/document-kinds.js';
import {CandorError} from '../../protocol/errors.js';
import type {Person} from '../../protocol/people.js';
import {readDocument} from '../../protocol/read-document.js';
import type {Organization} from '../../protocol/things.js';
import {endpointBase} from '../documents/addresses.js';
import {MOST_LIST_BYTES, MOST_PART_BYTES} from '../documents/sizes.js';
import {putSettings, readSettings} from '../store/settings.js';
import {putStatements} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {type Badge, type BadgedOrganization, openBadges} from './open-badges.js';
import type {DocumentOptions} from './options.js';
import {type ImportReport, ReportBuilder} from './report.js';
import {openConsents} from './signed-consents.js';

/** Stores what an organisation says of itself: discovery (organization, collection, terms), pledges, people. */
export const writeOwnDocument = (
  store: Store,
  kind: Exclude<DocumentKind, 'reviews' | 'subjects'>,
  json: unknown,
  {base = endpointBase, language = ''}: DocumentOptions,
): ImportReport => {
  const {json: opened, signed} = openConsents(json);
  const {json: readable, badges, unread} = openBadges(opened);
  const {document, problems} = readDocument(kind, readable, base);
  const report = new ReportBuilder();
  for (const path of unread) report.omit(path, 'it is no badge that can be read');
  for (const {path, lost} of problems) {
    if (lost === 'item') report.fail(path.slice(0, 100), 'it could not be read');
    else report.omit(path.slice(0, 100), 'it could not be read');
  }
  if ('pledges' in document && Array.isArray(document.pledges)) {
    putStatements(store, 'pledges', language, within(document.pledges));
    report.added = document.pledges.length;
  } else if ('people' in document && Array.isArray(document.people)) {
    putStatements(
      store,
      'people',
      language,
      within(document.people.map((person) => withSigned(person, signed))),
    );
    report.added = document.people.length;
  } else {
    const collection = 'collection' in document ? document.collection : undefined;
    const {terms, privacy} = ('actions' in document && document.actions?.submitReview) || {};
    putSettings(store, {
      ...{organization: withBadges(store, document.organization), collection: part(collection)},
      ...{terms, privacy},
    });
  }
  keepOrganization(store, document.organization);
  if (badges)
    putSettings(store, {organization: part({...readSettings(store).organization, ...certified(badges)})});
  return report.done(kind);
};

const withSigned = (person: Person, signed: ReadonlyMap<string, string>): Person => {
  const jws = signed.get(person.id ?? '');
  if (jws === undefined || !person.consent) return person;
  const consent = {...person.consent, jws};
  return {...person, consent};
};

// Pledges and people name their organization in passing; it counts where nothing else is known.
const keepOrganization = (store: Store, organization: Organization | undefined): void => {
  if (organization && !readSettings(store).organization)
    putSettings(store, {organization: part(organization)});
};

const certified = (badges: readonly Badge[]) =>
  badges.length > 0 ? {hasCertification: badges} : {hasCertification: undefined};

// Badges come with pledges: whoever describes the organisation anew says nothing of them.
const withBadges = (store: Store, organization: Organization | undefined): Organization | undefined => {
  const {hasCertification}: BadgedOrganization = readSettings(store).organization ?? {};
  return part(organization && {...organization, ...(hasCertification ? {hasCertification} : {})});
};

const part = <T>(value: T): T => checked(value, MOST_PART_BYTES);
const within = <T>(items: T): T => checked(items, MOST_LIST_BYTES);

const checked = <T>(value: T, most: number): T => {
  if (value !== undefined && Buffer.byteLength(JSON.stringify(value)) > most)
    throw new CandorError('too-large', {detail: `more than ${most} bytes`});
  return value;
};
