import type {Source} from '../../client/answer.js';
import type {CommonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';

/** Whose word it is: the host it came from, or the page itself; and what of it could not be read. */
export const sourceNote = (locale: Locale<CommonKey>, {url, format, dropped}: Source): string => {
  const host = url && new URL(url).host;
  const whose = !host
    ? locale.say('ownData')
    : format === 'schema.org'
      ? locale.say('readFrom', {host})
      : locale.say('providedBy', {host});
  return dropped > 0 ? `${whose} ${locale.say('unreadItems', {count: dropped})}` : whose;
};
