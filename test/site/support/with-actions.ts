import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Where an endpoint says what it offers, in its folder. */
export const discoveryPath = '.well-known/trust-data.json';

const action = (href: string) => ({href, accepts: ['application/json']});

/**
 * What a published endpoint says it offers, as JSON, and that reviews and votes can be sent to it besides: files can take
 * nothing, but what is drawn for it can be looked at.
 *
 * @param folder - Where the endpoint was published.
 */
export const withActions = (folder: string): string =>
  JSON.stringify({
    ...JSON.parse(readFileSync(join(folder, discoveryPath), 'utf8')),
    actions: {submitReview: action('../reviews'), voteHelpful: action('../reviews/votes')},
  });
