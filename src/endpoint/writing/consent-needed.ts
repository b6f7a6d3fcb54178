import type {Agreement, ReviewWords} from '../../protocol/writing.js';
import {BodyError, type Fault} from './invalid.js';

/** What somebody has agreed to, and what they send that needs it. */
export interface Agreed {
  readonly words: ReviewWords | undefined;
  readonly hasMedia: boolean;
  readonly agreement: Agreement | undefined;
  /** Whether terms are announced: without agreeing to them nothing is taken. */
  readonly hasTerms: boolean;
}

/**
 * Nobody's name, situation or picture is taken without their word on what of it may be shown, and nothing without a yes to
 * the terms where there are any.
 *
 * @param pointer - Where the words stand in the body.
 * @throws {BodyError} `consent-missing`
 */
export const checkConsent = ({words, hasMedia, agreement, hasTerms}: Agreed, pointer: string): void => {
  const {author, consent} = words ?? {};
  const isPersonal = author?.name !== undefined || author?.context !== undefined || hasMedia;
  const faults: Fault[] = [
    ...(isPersonal && !consent
      ? [{pointer: `${pointer}/consent`, detail: 'has to say what of the author may be shown'}]
      : []),
    ...(hasTerms && !agreement
      ? [{pointer: '/consent', detail: 'has to say that the terms were agreed to, and when'}]
      : []),
  ];
  if (faults.length > 0) throw new BodyError('consent-missing', faults);
};
