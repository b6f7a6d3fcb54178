import {html, type LitElement} from 'lit';

import type {BadgedAnswer} from '../../../client/badged-answer.js';
import type {BadgeDrawing, Draw} from '../view.js';
import {adoptStyles} from './adopt.js';
import {awardTemplate} from './award.js';
import {certificationTemplate} from './certification.js';
import {type Award, markTemplate} from './mark.js';

/**
 * Makes a host ready to draw the badges of an answer: their own words, and nothing that stands beside them. A pledge that is
 * certified by one is drawn as always; what came of checking that stands outside of what a small badge hides.
 *
 * @param draw - How all else is drawn.
 */
export const drawn = (host: LitElement, answer: BadgedAnswer, draw: Draw): BadgedAnswer & BadgeDrawing => {
  adoptStyles(host);
  const find = (jws = ''): Award | undefined => {
    const said = answer.badges?.get(jws);
    return said && {...said, jws};
  };
  return {
    ...answer,
    draw: (view, pledge, layout, id) => {
      const award = find(pledge.jws);
      if (award) return awardTemplate(view, pledge, award, layout, id);
      const template = draw(view, pledge, layout, id);
      const badge = layout === 'badge' ? find(pledge.certification?.jws) : undefined;
      return badge ? html`<div class="awarded">${template}${markTemplate(view, badge)}</div>` : template;
    },
    certify: (view, certification) => {
      const badge = find(certification.jws);
      return badge && certificationTemplate(view, certification, badge);
    },
  };
};
