import {onPage} from './on-page.js';

/** What happens on the document when consent is given or taken back. */
export const consentEvent = 'candor-consent';

const page: typeof globalThis & {candor?: {consent?: (isGiven?: boolean) => void}} = globalThis;
const shared: {consent?: boolean} = onPage;

/** Whether elements with `consent="required"` may ask. */
export const hasConsent = (): boolean => shared.consent ?? false;

/**
 * Says that elements with `consent="required"` may ask from now on; on a page with the built files it is `candor.consent()`.
 * Nothing is stored: it holds until the page is left.
 *
 * @param isGiven - `false` takes it back for what has not been asked yet.
 */
export const consent = (isGiven = true): void => {
  shared.consent = isGiven;
  document.dispatchEvent(new Event(consentEvent));
};

/** Puts {@link consent} where a page's own scripts find it: `candor.consent()`. */
export const offerConsent = (): void => {
  page.candor ??= {};
  page.candor.consent ??= consent;
};
