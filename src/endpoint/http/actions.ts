import type {Discovery} from '../../protocol/discovery.js';
import {type EndpointKeys, signingKey} from '../keys/load-keys.js';
import {readSettings} from '../store/settings.js';
import type {Store} from '../store/store.js';
import {offersCallbacks} from '../writing/callback-person.js';
import type {Callback} from '../writing/callbacks.js';
import {canStoreMedia, mediaLimits} from '../writing/media.js';
import type {RateLimit} from './rate-limits.js';

/** What a visitor may do at an endpoint. */
export type ActionName =
  | 'submitReview'
  | 'voteHelpful'
  | 'reportReview'
  | 'changeReview'
  | 'requestCallback'
  | 'media';

/** How an endpoint takes what visitors send. */
export interface ActionOptions {
  /** Whether a person looks at a review before it is published (the default), or after. */
  readonly moderation?: 'before' | 'after' | undefined;
  /**
   * The address of what somebody agrees to who writes a review or asks to be called back. Without it the one that was
   * imported, if any.
   */
  readonly terms?: string | undefined;
  /** The address of what becomes of their data. Without it the one that was imported, if any. */
  readonly privacy?: string | undefined;
  /** How often each may be done from one remote address. */
  readonly limits?: Readonly<Partial<Record<ActionName, RateLimit>>> | undefined;
  /**
   * The subjects that no more reviews are taken about, by their URI; `true` is all of them. Reports and wishes for change are
   * taken as long as anything is shown.
   */
  readonly closed?: true | readonly string[] | undefined;
  /** `false` takes no requests to be called back; else they are taken as soon as one of the people offers it. */
  readonly callbacks?: false | undefined;
  /**
   * Told of each request to be called back once it is stored; the visitor's answer does not wait for it. What it throws goes
   * to `onError`. Whatever happens, the request stays in `callbacks`.
   */
  readonly onCallback?: ((callback: Callback) => unknown) | undefined;
  /**
   * How many proxies stand in front of this server, each adding to `X-Forwarded-For`. Without it one where the connection
   * comes from this machine, else none.
   */
  readonly proxies?: number | undefined;
}

const HOUR = 3600;

/** How often each may be done from one address, unless said otherwise: many people may share one. */
export const usualLimits: Readonly<Record<ActionName, RateLimit>> = {
  submitReview: {most: 20, seconds: HOUR},
  voteHelpful: {most: 120, seconds: HOUR},
  reportReview: {most: 20, seconds: HOUR},
  changeReview: {most: 20, seconds: HOUR},
  requestCallback: {most: 10, seconds: HOUR},
  media: {most: 60, seconds: HOUR},
};

/** Where each is sent to, relative to the root of the endpoint. */
export const actionPaths: Readonly<Record<ActionName, string>> = {
  submitReview: '/reviews',
  voteHelpful: '/reviews/votes',
  reportReview: '/reviews/reports',
  changeReview: '/reviews/changes',
  requestCallback: '/callbacks',
  media: '/media',
};

/**
 * The types in which each may be sent, pictures apart. A review signed by its author is published inside one that was signed
 * here, so it is taken where reviews are.
 */
export const acceptedTypes = (name: ActionName, keys: EndpointKeys | undefined): string[] => [
  'application/json',
  ...(name === 'submitReview' && keys && signingKey(keys, 'collect', 0) ? ['application/jose'] : []),
];

/** The addresses of what a writer agrees to. */
export const agreementsOf = (
  store: Store,
  options: ActionOptions,
): {readonly terms?: string; readonly privacy?: string} => {
  const settings = readSettings(store);
  const [terms, privacy] = [options.terms ?? settings.terms, options.privacy ?? settings.privacy];
  return {...(terms ? {terms} : {}), ...(privacy ? {privacy} : {})};
};

/**
 * The actions as discovery announces them: pictures only where this machine can take them, call-backs only where somebody
 * makes them.
 */
export const announcedActions = async (
  store: Store,
  options: ActionOptions,
  keys?: EndpointKeys,
): Promise<Discovery['actions']> => {
  const agreements = agreementsOf(store, options);
  const action = (name: ActionName) => ({href: `..${actionPaths[name]}`, accepts: acceptedTypes(name, keys)});
  const media = {
    ...{href: `..${actionPaths.media}`, accepts: [...mediaLimits.accepts]},
    ...{maxBytes: mediaLimits.maxBytes, maxCount: mediaLimits.maxCount},
  };
  const submitReview = {
    ...{...action('submitReview'), ...agreements},
    ...((await canStoreMedia()) ? {media} : {}),
  };
  return {
    ...(options.closed === true ? {} : {submitReview}),
    voteHelpful: action('voteHelpful'),
    reportReview: {...action('reportReview'), ...agreements},
    changeReview: {...action('changeReview'), ...agreements},
    ...(options.callbacks !== false && offersCallbacks(store)
      ? {requestCallback: {...action('requestCallback'), ...agreements}}
      : {}),
  };
};
