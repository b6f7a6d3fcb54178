import {CandorError} from '../../protocol/errors.js';
import {verify} from '../verify.js';
import {type Asked, askedIn, fillFrom} from './asked.js';
import {elementsOf} from './elements-of.js';
import {pageReader} from './page-reader.js';
import {type Parts, partsOf} from './parts.js';
import {verificationElements} from './show-verification.js';

/**
 * Brings the page of the independent verifier (verify.html) to life: it checks the address that is put into its form, by the
 * same rules as `candor verify`, when it is told to.
 *
 * @param link - The page's address, with what a link to it asks for in its fragment.
 */
export const startVerifier = (page: Document, link: string): void => {
  const parts = partsOf(page);
  const make = elementsOf(page);
  let underWay: AbortController | undefined;
  fillFrom(link, parts);
  parts.stop.addEventListener('click', () => underWay?.abort());
  parts.form.addEventListener('submit', async (event) => {
    event.preventDefault();
    underWay?.abort();
    const mine = new AbortController();
    underWay = mine;
    isBusy(parts, true);
    const elements = await check(await askedIn(parts), mine.signal, parts).then(
      (verification) => verificationElements(verification, make),
      (error: unknown) => [make('p', {class: 'verdict', 'data-verdict': 'not-understood'}, sentence(error))],
    );
    // Another question was asked meanwhile.
    if (underWay !== mine) return;
    isBusy(parts, false);
    parts.result.replaceChildren(...elements);
    parts.result.hidden = false;
    parts.result.focus();
  });
};

const check = ({address, ...asked}: Asked, signal: AbortSignal, {progress}: Parts) =>
  verify(address, {
    ...{...asked, signal, read: pageReader(signal)},
    now: Math.floor(Date.now() / 1000),
    progress: (line) => {
      if (!signal.aborted) progress.textContent = line;
    },
  });

const isBusy = ({form, stop, progress, result}: Parts, busy: boolean): void => {
  form.setAttribute('aria-busy', String(busy));
  stop.hidden = !busy;
  progress.textContent = busy ? 'Checking …' : '';
  if (busy) result.hidden = true;
};

const sentence = (error: unknown): string => {
  if (error instanceof CandorError && error.code === 'insecure-url')
    return 'This address cannot be asked: it begins with https:, or with http: on this machine.';
  return error instanceof Error ? error.message : String(error);
};
