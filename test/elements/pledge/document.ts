import {fixture, html} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import '../../../src/elements/pledge/define.js';

/** The day on which all states are worked out. */
export const now = Date.parse('2026-11-22T12:00:00Z');

/** A target on its way: 20 to 80 of 100 from January to November, due at the end of the year. */
export const target = {
  name: 'Refunds in time',
  unit: '%',
  direction: 'up',
  baseline: 20,
  target: 100,
  current: 80,
  by: '2026-12-31',
  measuredOn: '2026-11-01',
  measuredBy: 'our bank',
  evidence: 'https://shop.example/evidence',
  history: [
    {date: '2026-06-01', value: 60},
    {date: '2026-03-01', value: 40},
  ],
};

/** A certificate that holds on that day. */
export const certification = {
  name: 'Good Forest',
  issuedBy: {name: 'Forest Council', url: 'https://forest.example/'},
  certificationIdentification: 'GF-1',
  validFrom: '2025-03-01',
  expires: '2028-02-29',
  url: 'https://forest.example/c/GF-1',
};

/** A pledge with every member that the plain level has. */
export const pledge = {
  id: 'refunds',
  name: 'Refunds in three days',
  text: 'Every refund is in your account within three days.',
  url: 'https://shop.example/pledges#refunds',
  signatories: [
    {name: 'Marlene Voss', jobTitle: 'Managing director', image: {url: 'https://shop.example/marlene.png'}},
    {name: 'Jo Adeyemi'},
  ],
  madeOn: '2026-01-01',
  validFrom: '2026-02-01',
  validUntil: '2027-01-31',
  state: 'active',
  targets: [target],
  characteristic: 'service',
  certification,
  remedy: {text: 'You get 10 €.', url: 'https://shop.example/remedy'},
  versions: [
    {date: '2026-02-16', text: 'Every refund is in your account within three days.'},
    {date: '2026-01-01', text: 'Every refund is in your account within five days.'},
  ],
  updates: [{date: '2026-07-03', text: 'Half-way.', author: {name: 'Marlene Voss'}}],
  endorsements: {count: 312, standard: 'https://shop.example/standard'},
  standards: [{name: 'Fair Returns 2025', url: 'https://returns.example/2025'}, {name: 'City of Bremen'}],
};

/** A document of one pledge, or several. */
export const documentOf = (...pledges: readonly object[]) => ({
  trustData: '1',
  organization: {name: 'Kettle & Co'},
  pledges,
});

/** The layouts there are. */
export const layouts = ['badge', 'card', 'statement'] as const;

/** Draws what the page has itself, on that day. */
export const draw = (
  data: unknown,
  {layout = 'card', language = 'en-GB', id = ''}: {layout?: string; language?: string; id?: string} = {},
): Promise<CandorPledge> =>
  fixture<CandorPledge>(
    html`<candor-pledge .data=${data} .now=${now} layout=${layout} lang=${language} pledge=${id}></candor-pledge>`,
  );
