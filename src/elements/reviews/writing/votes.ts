import {html, type TemplateResult} from 'lit';

import {sendAction} from '../../../client/send-action.js';
import type {CandorError} from '../../../protocol/errors.js';
import type {Review} from '../../../protocol/reviews.js';
import type {HelpfulVote} from '../../../protocol/writing.js';
import {CandorVoteEvent} from '../../events.js';
import {notSent} from '../../shared/form/failure.js';
import {Once} from '../../shared/form/once.js';
import {openPage} from '../../shared/form/page.js';
import {Sending, untilAnswered} from '../../shared/form/sending.js';
import {fresh} from '../../shared/fresh.js';
import type {Surroundings} from './surroundings.js';
import type {Voice} from './words.js';

/** One visitor's vote on one review. */
interface Vote {
  readonly sending: Sending;
  readonly once: Once<HelpfulVote>;
  helpful: boolean;
  isRepeated: boolean;
}

/** What a visitor's vote adds to the counts that are shown. */
export interface VoteCounts {
  readonly up: number;
  readonly down: number;
}

/** The votes of this visitor: one for each review, as long as the page stands. */
export class Votes {
  readonly #place: Surroundings;
  readonly #votes = new Map<string, Vote>();

  constructor(place: Surroundings) {
    this.#place = place;
  }

  /** Sends a vote, unless there is one already. */
  async cast({id}: Review, helpful: boolean): Promise<void> {
    const {desk, changed, tell} = this.#place;
    const action = desk.actions.voteHelpful;
    if (!id || !action) return;
    const vote = this.#of(id);
    if (vote.sending.isTaken) {
      vote.isRepeated = vote.sending.accepted !== undefined;
      return changed();
    }
    if (!tell(new CandorVoteEvent(id, helpful)) || openPage(action)) return;
    vote.helpful = helpful;
    const {key, body} = vote.once.of(helpful, () => ({subject: desk.subject, review: id, helpful}));
    await vote.sending.run(() => sendAction(action, body, untilAnswered, {key}));
  }

  /** What the visitor's vote adds: nothing before the endpoint has counted it. */
  counts({id = ''}: Review): VoteCounts {
    const vote = this.#votes.get(id);
    if (!vote?.sending.accepted) return {up: 0, down: 0};
    return vote.helpful ? {up: 1, down: 0} : {up: 0, down: 1};
  }

  /** What became of the vote on a review. The place for it stands before it is said, so that it is heard. */
  template({id}: Review): TemplateResult | undefined {
    const {voice, desk} = this.#place;
    if (!id || !desk.actions.voteHelpful) return undefined;
    return html`<span class="vote-note" part="vote-note" role="status">${fresh(sentenceOf(voice, this.#votes.get(id)))}</span>`;
  }

  #of(id: string): Vote {
    const known = this.#votes.get(id);
    if (known) return known;
    const made: Vote = {
      ...{sending: new Sending(this.#place.changed), once: new Once()},
      ...{helpful: true, isRepeated: false},
    };
    this.#votes.set(id, made);
    return made;
  }
}

const sentenceOf = (voice: Voice, vote: Vote | undefined): string => {
  const {progress} = vote?.sending ?? {progress: {status: 'ready'} as const};
  switch (progress.status) {
    case 'ready':
      return '';
    case 'sending':
      return voice.say('sending');
    case 'accepted':
      return voice.say(vote?.isRepeated ? 'voteOnce' : 'voteCounted');
    case 'failed':
      return failure(voice, progress.error);
  }
};

const failure = (voice: Voice, error: CandorError): string =>
  error.code === 'duplicate'
    ? voice.say('voteOnce')
    : voice.say('voteFailed', {reason: notSent(voice, error)});
