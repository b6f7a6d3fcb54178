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

/** All that was ever received, and what became of it, by a log that was read from its first event. @returns Also in short. */
export const accountedFor = (locale: ReviewsVoice, tally: Tally): [words: string, short: string] => {
  const {received, published, pending} = tally;
  const short = locale.say('proofComplete', {received, published});
  const rest = [withheldWords(locale, tally), pending > 0 && locale.say('pending', {count: pending})];
  return [locale.join([short, ...rest], 'sentences'), short];
};
