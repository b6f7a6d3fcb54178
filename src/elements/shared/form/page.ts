import type {Action} from '../../../protocol/discovery.js';

/**
 * Opens the page that an endpoint has instead of an address to post to (protocol §9), in a new tab that knows nothing of
 * this one.
 *
 * @returns Whether the action is such a page.
 */
export const openPage = ({href, page}: Action): boolean => {
  if (!page) return false;
  const link = document.createElement('a');
  Object.assign(link, {href, target: '_blank', rel: 'noopener noreferrer', referrerPolicy: 'no-referrer'});
  link.click();
  return true;
};
