/**
 * Why nothing could be found, for people: what happened, and what to do about it.
 */
export class LookUpError extends Error {
  /** What to do, in a sentence or two. */
  advice;

  constructor(message, advice) {
    super(message);
    this.name = 'LookUpError';
    this.advice = advice;
  }
}

const cors =
  'Let the server send “Access-Control-Allow-Origin: *” with its JSON documents. Visitors’ browsers need it as much as this page.';

export const noAddress = () =>
  new LookUpError(
    'This is no web address.',
    'It looks like https://shop.example or https://shop.example/.well-known/trust-data.json',
  );

export const noSubject = () =>
  new LookUpError(
    'Behind “mangrove:” stands what is reviewed there, by its address.',
    'It looks like mangrove:https://shop.example or mangrove:geo:52.52,13.4?q=Cafe',
  );

export const insecure = () =>
  new LookUpError(
    'The address is not secure.',
    'Elements ask https: addresses only; http: is for this machine alone.',
  );

export const notReadable = (host) =>
  new LookUpError(`${host} answers, but does not let other sites read it (CORS).`, cors);

export const unreachable = (host) =>
  new LookUpError(
    `${host} could not be reached.`,
    'Look whether the address is right and the server is running. A blocker in your browser may be the reason as well.',
  );

export const tooSlow = (host) =>
  new LookUpError(`${host} took too long to answer.`, 'Try again, or ask who runs it.');

export const refused = (host, status) =>
  status === 404 || status === 410
    ? new LookUpError(
        `There is nothing at this address (${status}).`,
        'Check it letter by letter, or give the start page of the site.',
      )
    : new LookUpError(
        `${host} refused to answer (${status}).`,
        'Ask who runs it; visitors would get the same answer.',
      );

export const nothingThere = (host) =>
  new LookUpError(
    `${host} has no trust data that could be found.`,
    'The site needs an endpoint (/.well-known/trust-data.json, see “candor publish” and “candor serve”), a link to one in its head, or schema.org data in the page.',
  );
