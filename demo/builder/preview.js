import {ruleOf, variablesOf} from './css.js';
import {make} from './dom.js';
import {attributesOf} from './markup.js';

/** Settings as they can be shown here: where the page itself is what is reviewed, the first thing that was found stands in. */
export const asShown = (settings, found) => {
  const [first] = found?.subjects ?? [];
  const isOfPage =
    (settings.element === 'reviews' || settings.element === 'rating') && !settings.options.subject;
  return isOfPage && first
    ? {settings: {...settings, options: {...settings.options, subject: first.id}}, standIn: first.name}
    : {settings, standIn: undefined};
};

/**
 * The real element with the real data.
 *
 * @param {HTMLElement} stage - Where it stands.
 * @param {(state: {isDrawn: boolean, message?: string}) => void} tell
 */
export const makePreview = (stage, tell) => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown = '';

  stage.addEventListener('candor-load', () => tell({isDrawn: true}));
  stage.addEventListener('candor-error', ({error}) => tell({isDrawn: false, message: error.message}));

  /** Shows settings; a change of attributes alone keeps the element. */
  const show = (settings) => {
    sheet.replaceSync(ruleOf(`#${stage.id} > *`, variablesOf(settings)));
    const attributes = attributesOf(settings)
      // Data for search engines and filters in the address are for the page it will stand in.
      .filter(({name}) => name !== 'json-ld' && name !== 'sync-url' && name !== 'consent')
      .map(({name, value}) => [name, value]);
    const key = JSON.stringify([settings.element, attributes, settings.fallback]);
    if (key === shown) return;
    shown = key;
    const element = make(`candor-${settings.element}`, {...Object.fromEntries(attributes), loading: 'eager'});
    if (settings.fallback) element.append(make('p', {}, settings.fallback));
    stage.replaceChildren(element);
  };

  /** Shows nothing. */
  const clear = () => {
    shown = '';
    stage.replaceChildren(make('p', {class: 'hint'}, 'Nothing to show yet.'));
  };

  /** The hosts of the pictures that can be seen now. */
  const pictureOrigins = () => [
    ...new Set(
      [...(stage.firstElementChild?.shadowRoot?.querySelectorAll('img[src]') ?? [])].map(
        ({src}) => new URL(src).origin,
      ),
    ),
  ];

  return {show, clear, pictureOrigins};
};
