import type {Fact} from '../../../proof/facts.js';
import type {Tally} from '../../../proof/tally.js';
import type {WithholdingReason} from '../../../protocol/reviews.js';
import type {ReviewsVoice} from './words.js';

const withheldWords = (locale: ReviewsVoice, {withheld}: Tally): string => {
  const reasons = Object.entries(withheld).map(([reason, count]) =>
    locale.say(`withheld_${reason as WithholdingReason}`, {count}),
  );
  return reasons.length > 0
    ? locale.say('withheld', {reasons: locale.list(reasons)})
    : locale.say('withheldNone');
};

// A key's name is anybody's to choose: nothing in it may turn our sentence around, or push it out of sight.
const plainName = (name: string): string => name.replace(/\p{C}/gu, '').slice(0, 100);

/**
 * All that was ever received, and what became of it, by a log that was read from its first event.
 *
 * @param complete - Who has read it, and the time of the last event that they read.
 * @param isWalked - This very browser has; else a monitor says that it did.
 * @returns In short, and what there is to add.
 */
export const accountedFor = (
  locale: ReviewsVoice,
  tally: Tally,
  {key = '', at = 0}: Fact,
  isWalked: boolean,
): [short: string, more: string] => {
  const {received, published, pending} = tally;
  const counts = {received, published, date: locale.dateTime(at * 1000, {dateStyle: 'long'})};
  const short = isWalked
    ? locale.say('proofComplete', counts)
    : locale.say('proofCompleteBy', {...counts, monitor: plainName(key)});
  const rest = [withheldWords(locale, tally), pending > 0 && locale.say('pending', {count: pending})];
  return [short, locale.join(rest, 'sentences')];
};
