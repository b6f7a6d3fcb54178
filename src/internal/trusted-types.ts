import {onPage} from './on-page.js';

/** A policy of the Trusted Types API (W3C), as far as we use it. */
export interface CandorPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
  /** Whether the page allows other names only: this one merely stands in. */
  readonly isRefused?: true;
}

type Rules = Omit<CandorPolicy, 'isRefused'>;

interface PolicyFactory {
  createPolicy(name: string, rules: Rules): CandorPolicy;
}

const page: typeof globalThis & {trustedTypes?: PolicyFactory} = globalThis;
const shared: {policy?: CandorPolicy} = onPage;

const same = (text: string): string => text;
const asItIs: Rules = {createHTML: same, createScriptURL: same};

const createPolicy = (): CandorPolicy => {
  try {
    return page.trustedTypes?.createPolicy('candor', asItIs) ?? asItIs;
  } catch {
    console.warn('Candor: nothing is drawn until the Trusted Types policy "candor" is allowed.');
    return {...asItIs, isRefused: true};
  }
};

/**
 * The one Trusted Types policy of ours, named `candor`, shared by all copies of this code on a page: a policy can be made
 * once for each name. Made when first asked for, since asking is itself a violation where the page does not allow it.
 */
export const candorPolicy = (): CandorPolicy => {
  shared.policy ??= createPolicy();
  return shared.policy;
};

/**
 * Whether templates can be made and scripts be loaded at all: not where the page's list of policies leaves ours out. Whether
 * such a page also enforces could only be found out by a second violation (Trusted Types §4), so it is taken to.
 */
export const isPolicyAllowed = (): boolean => !candorPolicy().isRefused;
