import type {Step} from './steps.js';

/** A state that a page is in only after somebody has done something. */
export interface LookState {
  readonly name: string;
  /** The page, as its path in `demo/`. */
  readonly page: string;
  /** The element that something is done in. */
  readonly element: string;
  readonly steps: readonly Step[];
  /** What stands there then, in the element; brought to the top of the picture. */
  readonly shown: string;
  /** Covers the page, and so is as high as a window. */
  readonly isDialog?: boolean;
  /** Nothing can be fetched any more once the element stands. */
  readonly isOffline?: boolean;
}

const layouts = 'ideas/layouts.html';
const finding = 'ideas/finding.html';
const taking = 'ideas/taking-part.html';

const [list, carousel, pages] = ['list', 'carousel', 'pages'].map(
  (name) => `[aria-labelledby="${name}"] candor-reviews`,
) as [string, string, string];
const people = '[aria-labelledby="people"] candor-reviews';
const teapot = '[aria-labelledby="teapot"] candor-reviews';
const product = '#reviews candor-reviews';

const press = (part: string): Step => ({press: `[part~="${part}"]`});
const calling = 'ideas/booking.html';
const open: Step = {press: 'button[part~="channel"]'};
const aDay: Step = {press: 'dialog[open] [name="when"]:not([value="soon"])'};
const aTime: Step = {press: 'dialog[open] [name="time"]'};
const search = (write: string): Step => ({write, into: '[part~="search"]', enter: true});

const review: readonly Step[] = [
  press('write'),
  {press: '[part~="stars-input"] input[value="4"]'},
  {write: 'Pours as it should, drips a little at the end.', into: 'dialog textarea'},
];

/** The states that `npm run look` takes pictures of, beside the pages as they are. */
export const lookStates: readonly LookState[] = [
  {
    name: 'filters-open',
    page: finding,
    element: people,
    steps: [press('filters-button')],
    shown: '[part~="filters"]',
  },
  {
    name: 'filter-on',
    page: finding,
    element: people,
    steps: [press('chip'), {press: '[part~="distribution-row"]'}],
    shown: '[part~="chosen"]',
  },
  {name: 'search-marks', page: finding, element: people, steps: [search('handle')], shown: 'mark'},
  {
    name: 'search-nothing',
    page: finding,
    element: people,
    steps: [search('trombone')],
    shown: '[part~="empty"]',
  },
  {
    name: 'long-text',
    page: finding,
    element: people,
    steps: [search('cottage')],
    shown: '[part~="unfold"]',
  },
  {
    name: 'long-text-open',
    page: finding,
    element: people,
    steps: [search('cottage'), press('unfold')],
    shown: '[part~="body"]:not(.folded)',
  },
  {
    name: 'pages-second',
    page: layouts,
    element: pages,
    steps: [press('page'), {press: '[part~="page"]:nth-of-type(3)'}],
    shown: '[aria-current="page"]:nth-of-type(3)',
  },
  {
    name: 'carousel-moved',
    page: layouts,
    element: carousel,
    steps: [{press: '[part~="arrow"] + [part~="arrow"]'}],
    shown: '[part~="carousel"]',
  },
  {
    name: 'more-failed',
    page: layouts,
    element: list,
    isOffline: true,
    steps: Array.from({length: 9}, () => press('more')),
    shown: '[role="alert"]',
  },
  {
    name: 'lightbox-open',
    page: 'product.html',
    element: product,
    steps: [press('medium')],
    shown: 'dialog[open] img',
    isDialog: true,
  },
  {name: 'vote-given', page: taking, element: teapot, steps: [press('vote')], shown: '[part~="vote-note"]'},
  {
    name: 'report-open',
    page: taking,
    element: teapot,
    steps: [press('report')],
    shown: 'dialog[open]',
    isDialog: true,
  },
  {
    name: 'change-open',
    page: taking,
    element: teapot,
    steps: [press('change')],
    shown: 'dialog[open]',
    isDialog: true,
  },
  {
    name: 'form-open',
    page: taking,
    element: teapot,
    steps: [press('write')],
    shown: 'dialog[open]',
    isDialog: true,
  },
  {
    name: 'form-wrong',
    page: taking,
    element: teapot,
    steps: [press('write'), press('send')],
    shown: '[part~="field-error"]',
    isDialog: true,
  },
  {
    name: 'form-preview',
    page: taking,
    element: teapot,
    steps: [...review, press('send')],
    shown: '[part~="preview"]',
    isDialog: true,
  },
  {
    name: 'callback-time',
    page: calling,
    element: '[person="tom"]',
    steps: [open, aDay],
    shown: 'dialog[open] [name="time"]',
    isDialog: true,
  },
  {
    name: 'callback-preview',
    page: calling,
    element: '[person="tom"]',
    steps: [
      open,
      {write: '+44 20 7946 0000', into: 'dialog[open] [name="reach"]'},
      aDay,
      aTime,
      press('send'),
    ],
    shown: 'dialog[open] [part~="summary"]',
    isDialog: true,
  },
  {
    name: 'booking-times',
    page: calling,
    element: '[data-event-type="1"]',
    steps: [open],
    shown: 'dialog[open] [name="time"]',
    isDialog: true,
  },
  {
    name: 'booking-wrong',
    page: calling,
    element: '[data-event-type="1"]',
    steps: [open, aTime, press('send')],
    shown: 'dialog[open] [part~="field-error"]',
    isDialog: true,
  },
  {
    name: 'wordings-open',
    page: 'pledges.html',
    element: '#refunds candor-pledge',
    steps: [{press: '[part="wordings"] > summary'}],
    shown: '[part="put-in"]',
  },
  {
    name: 'badge-open',
    page: 'ideas/pledge-states.html',
    element: '[layout="badge"][pledge="late"]',
    steps: [press('badge')],
    shown: '[part~="popover"]:popover-open',
    isDialog: true,
  },
];
