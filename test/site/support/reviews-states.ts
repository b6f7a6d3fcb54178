import type {Scope} from '../../support/accessibility.js';
import type {Step} from '../../support/steps.js';

/** Something of the reviews that axe is to judge. */
export interface ReviewsState {
  readonly name: string;
  /** Its page of the demo. */
  readonly page: string;
  /** The element; without it the page is taken as it is. */
  readonly element?: string;
  readonly steps: readonly Step[];
  readonly shown: string;
  readonly scope: Scope;
}

const people = '[aria-labelledby="people"] candor-reviews';
const teapot = '[aria-labelledby="teapot"] candor-reviews';
const product = '#reviews candor-reviews';

const press = (part: string): Step => ({press: `[part~="${part}"]`});

const dialogOf = (
  name: string,
  page: string,
  element: string,
  steps: readonly Step[],
  shown = 'dialog[open]',
): ReviewsState => ({
  name,
  page,
  element,
  steps,
  shown,
  scope: {include: [element, 'dialog[open]']},
});

const taking = '/ideas/taking-part.html';

/** Every layout, and every state that needs a click. */
export const reviewsStates: readonly ReviewsState[] = [
  {
    name: 'all layouts',
    page: '/ideas/layouts.html',
    steps: [],
    shown: '',
    scope: {include: 'candor-reviews'},
  },
  {
    name: 'filters open, one on, and a search',
    page: '/ideas/finding.html',
    element: people,
    steps: [press('filters-button'), press('chip'), {write: 'handle', into: '[part~="search"]', enter: true}],
    shown: 'mark',
    scope: {include: people},
  },
  dialogOf('lightbox', '/product.html', product, [press('medium')]),
  dialogOf(
    'a form, and what is wrong with it',
    taking,
    teapot,
    [press('write'), press('send')],
    '[part~="field-error"]',
  ),
  dialogOf(
    'what will be public',
    taking,
    teapot,
    [press('write'), {write: 'It pours.', into: 'dialog textarea'}, press('send')],
    '[part~="preview"]',
  ),
  dialogOf('a report', taking, teapot, [press('report')]),
  dialogOf('a change', taking, teapot, [press('change')]),
];
