import type {LitElement, TemplateResult} from 'lit';

import type {Action} from '../../../protocol/discovery.js';
import type {Review} from '../../../protocol/reviews.js';
import {CandorChangeEvent, CandorReportEvent, CandorWriteEvent} from '../../events.js';
import {FormDialog} from '../../shared/form/dialog.js';
import type {Form} from '../../shared/form/form.js';
import {openPage} from '../../shared/form/page.js';
import {surroundings} from '../../shared/form/surroundings.js';
import {ChangeForm} from './change-form.js';
import type {Desk} from './desk.js';
import {isInvitationTo} from './invitation.js';
import {ReportForm} from './report-form.js';
import type {Surroundings} from './surroundings.js';
import {type VoteCounts, Votes} from './votes.js';
import {catalogue} from './words.js';
import {WriteForm} from './write-form.js';

export {styles} from './writing.styles.js';
export const learn = catalogue.learn;

/**
 * Taking part, for one element: votes, reports, a review of one's own, and changing it. Holds what is being written in the
 * memory of the page, and nowhere else.
 */
export class Writing {
  readonly #place: Surroundings;
  readonly #dialog: FormDialog;
  readonly #votes: Votes;
  readonly #forms = new Map<string, Form>();

  /** @param desk - Where things go now, and what they are about. */
  constructor(host: LitElement, desk: () => Desk) {
    const voice = () => catalogue.in(desk().locale);
    this.#dialog = new FormDialog(host, voice, () => desk().headingLevel);
    this.#place = surroundings(host, this.#dialog, {desk, voice});
    this.#votes = new Votes(this.#place);
  }

  /** Says whether a review helped. One vote a review; what failed can be tried again. */
  async vote(review: Review, helpful: boolean): Promise<void> {
    await this.#votes.cast(review, helpful);
  }

  /** What the visitor's vote adds to the counts of a review, once the endpoint has counted it. */
  votes(review: Review): VoteCounts {
    return this.#votes.counts(review);
  }

  /** Opens the form that says what is wrong with a review. One without `id` cannot be named, so nothing opens. */
  report(review: Review): void {
    const {id} = review;
    const action = this.#place.desk.actions.reportReview;
    if (!id || !this.#mayOpen(action, () => new CandorReportEvent(id))) return;
    this.#open(`report ${id}`, () => new ReportForm(this.#place, review));
  }

  /**
   * Opens the form for a review.
   *
   * @param invitation - A compact JWS, which makes it a verified purchase. One for something else opens nothing.
   */
  async write(invitation?: string): Promise<void> {
    const {desk} = this.#place;
    const {subject, actions} = desk;
    if (invitation !== undefined && !(await isInvitationTo(invitation, subject))) return;
    const isInvited = invitation !== undefined;
    if (!this.#mayOpen(actions.submitReview, () => new CandorWriteEvent(subject, isInvited))) return;
    const form = this.#open(`write ${subject}`, () => this.#newReview(subject));
    if (invitation !== undefined && form instanceof WriteForm) form.invite(invitation);
  }

  /** Opens the form in which an author corrects their review or takes it back. Without a review, its receipt tells which. */
  change(review?: Review): void {
    const id = review?.id;
    const action = this.#place.desk.actions.changeReview;
    if (!this.#mayOpen(action, () => new CandorChangeEvent(id))) return;
    this.#open(`change ${id ?? ''}`, () => new ChangeForm(this.#place, review));
  }

  /** What the visitor did with a review, to stand in its foot. */
  noteTemplate(review: Review): unknown {
    return this.#votes.template(review);
  }

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    return this.#dialog.template();
  }

  #newReview(subject: string): WriteForm {
    return new WriteForm(this.#place, () => {
      this.#forms.delete(`write ${subject}`);
      this.#open(`write ${subject}`, () => this.#newReview(subject));
    });
  }

  #mayOpen(action: Action | undefined, event: () => Event): boolean {
    return action !== undefined && this.#place.tell(event()) && !openPage(action);
  }

  // A form is kept as it was left.
  #open(name: string, make: () => Form): Form {
    const form = this.#forms.get(name) ?? make();
    this.#forms.set(name, form);
    void this.#dialog.open(form);
    return form;
  }
}
