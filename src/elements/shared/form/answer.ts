import {html, nothing, type TemplateResult} from 'lit';

import type {Accepted} from '../../../protocol/writing.js';
import {fresh} from '../fresh.js';
import type {Voice} from './voice.js';

/**
 * What came back of something that was sent: how it stands, in words, and the reference to name.
 *
 * @param next - What else there is to know, or to do after it.
 */
export const answerTemplate = (
  voice: Voice,
  {ref, url}: Pick<Accepted, 'ref' | 'url'>,
  sentence: string,
  next: unknown = nothing,
): TemplateResult => html`<div class="form-body" part="answer">
  <p part="answer-status">${fresh(sentence)}${url ? html` <a href=${url} rel="noopener">${fresh(voice.say('seeIt'))}</a>` : nothing}</p>
  <dl class="form-facts">
    <dt class="small muted">${fresh(voice.say('reference'))}</dt>
    <dd><bdi class="form-code" part="reference">${ref}</bdi> <span class="small muted">${fresh(voice.say('referenceHint'))}</span></dd>
  </dl>
  ${next}
</div>`;
