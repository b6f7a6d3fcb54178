import {toHex} from '../builder/color.js';
import {make, newId} from '../builder/dom.js';
import {isColor} from './measure.js';

/**
 * One colour, on one side: a picker, a text that takes whatever CSS takes, and how see-through it is where that matters.
 *
 * @param {object} settings
 * @param {string} settings.label - Whole, for those who hear it: "Accent, light".
 * @param {string} settings.side - As it is seen.
 * @param {boolean} settings.hasAlpha
 * @param {(value: string) => void} settings.change
 */
export const colorField = ({label, side, hasAlpha, change}) => {
  const id = newId('color');
  const picker = make('input', {type: 'color', 'aria-label': `${label}: pick`});
  const text = make('input', {
    type: 'text',
    id,
    spellcheck: 'false',
    autocapitalize: 'none',
    'aria-label': label,
    dir: 'ltr',
  });
  const alpha = make('input', {
    type: 'range',
    min: 0,
    max: 100,
    'aria-label': `${label}: opacity in percent`,
  });
  const grade = make('span', {class: 'grade', id: `${id}-grade`});
  const mend = make(
    'button',
    {type: 'button', class: 'mend', hidden: true, 'aria-label': `Fix ${label}: closest readable colour`},
    'Fix',
  );
  text.setAttribute('aria-describedby', grade.id);
  let closest = () => '';

  const withAlpha = (hex) => {
    const share = Math.round((Number(alpha.value) / 100) * 255);
    return share === 255 || !hasAlpha ? hex : hex + share.toString(16).padStart(2, '0');
  };
  for (const input of [picker, alpha]) input.addEventListener('input', () => change(withAlpha(picker.value)));
  text.addEventListener('input', () => {
    const value = text.value.trim();
    const isRight = value === '' || isColor(value);
    text.setAttribute('aria-invalid', String(!isRight));
    if (isRight) change(value);
  });
  mend.addEventListener('click', () => change(closest()));

  /** Shows a value and what was measured. */
  const show = (value, initial, measured) => {
    const {color, ratio, isEnough} = measured;
    picker.value = toHex([...color.slice(0, 3), 1]);
    if (document.activeElement !== text) {
      text.value = value;
      text.removeAttribute('aria-invalid');
    }
    text.placeholder = initial;
    alpha.value = String(Math.round(color[3] * 100));
    if (ratio === undefined) return;
    const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
    grade.textContent = `${shown} ${isEnough ? 'pass' : 'fail'}`;
    grade.setAttribute('data-grade', isEnough ? 'pass' : 'fail');
    mend.hidden = isEnough;
    closest = measured.closest;
  };

  const element = make(
    'div',
    {class: 'color-side'},
    make('span', {class: 'side', 'aria-hidden': 'true'}, side),
    make('div', {class: 'color-entry'}, picker, text),
    hasAlpha ? alpha : undefined,
    make('div', {class: 'color-grade'}, grade, mend),
  );
  return {element, show};
};
