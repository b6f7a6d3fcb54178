import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {catalogue} from './words.js';

/**
 * Copies the address of a review.
 *
 * @param href - Absolute.
 * @returns What to tell the visitor.
 */
export const copyLink = async (href: string, voice: Locale<ReviewsKey>): Promise<string> => {
  const locale = catalogue.in(voice);
  try {
    await navigator.clipboard.writeText(href);
    return locale.say('linkCopied');
  } catch {
    return locale.say('linkNotCopied');
  }
};
