import {css, html, type TemplateResult} from 'lit';

import type {RatingKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import {isOtherScale, type Scaled, toFive} from '../../protocol/scale.js';

const oneStar = (x: number): string =>
  `M${x} 1.6 ${x + 2.6} 7l5.9.8-4.3 4.1 1 5.9L${x} 15l-5.2 2.8 1-5.9-4.3-4.1L${x - 2.6} 7z`;
const fiveStars = [10, 30, 50, 70, 90].map(oneStar).join('');

/** Five stars in one picture, filled to the decimal. */
export const starsStyles = css`
  .stars {
    display: inline-block;
    width: 5.5em;
    height: 1.1em;
    vertical-align: -0.14em;
    flex: none;
    color: var(--_star);
    fill: currentColor;
  }

  .stars:dir(rtl) {
    transform: scaleX(-1);
  }

  .stars .empty {
    opacity: 0.22;
  }

  @media (forced-colors: active) {
    .stars {
      color: CanvasText;
    }

    .stars .empty {
      opacity: 1;
      fill: none;
      stroke: currentColor;
    }
  }
`;

/** A rating in words: one sentence, with the value as it was given where that was on another scale. */
export const ratingSentence = (locale: Locale<RatingKey>, given: Scaled, stars: number): string =>
  isOtherScale(given)
    ? locale.say('starsOtherScale', {
        rating: locale.number(stars),
        value: locale.number(given.ratingValue),
        best: locale.number(given.bestRating ?? 5),
      })
    : locale.say('stars', {rating: locale.number(stars)});

/**
 * A rating as stars. What a screen reader hears is one sentence.
 *
 * @returns Nothing where the rating is off its own scale.
 */
export const starsTemplate = (locale: Locale<RatingKey>, given: Scaled): TemplateResult | undefined => {
  const stars = toFive(given);
  if (stars === undefined) return undefined;
  const width = Math.round(stars * 200) / 10;
  return html`<svg class="stars" part="stars" viewBox="0 0 100 20" role="img" aria-label=${ratingSentence(locale, given, stars)}>
    <path class="empty" d=${fiveStars} />
    <svg width=${width} height="20" viewBox="0 0 ${width} 20" preserveAspectRatio="xMinYMin slice"><path d=${fiveStars} /></svg>
  </svg>`;
};
