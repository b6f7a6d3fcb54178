import type {Step} from '../../support/steps.js';
import type {ReviewsState} from './reviews-states.js';

const page = '/ideas/booking.html';

const press = (selector: string): Step => ({press: selector});
const open = press('button[part~="channel"]');
const send = press('dialog[open] [part~="send"]');
const aDay = press('dialog[open] [name="when"]:not([value="soon"])');
const aTime = press('dialog[open] [name="time"]');
const write = (field: string, text: string): Step => ({write: text, into: `dialog[open] [name="${field}"]`});

const called = [open, write('reach', '+44 20 7946 0000'), write('name', 'Mira'), aDay, aTime, send];
const booked = [open, aTime, write('name', 'Mira'), write('email', 'mira@example.org'), send];

const state = (name: string, element: string, steps: readonly Step[], shown: string): ReviewsState => ({
  name,
  page,
  element,
  steps,
  shown: `dialog[open] ${shown}`,
  scope: {include: [element, 'dialog[open]']},
});

const calls = 'candor-person[person="tom"]';
const bookings = (type: number): string => `candor-person[data-event-type="${type}"]`;

/** What stands in the dialogs of a card, for axe to judge. Nothing is sent to an endpoint that counts. */
export const contactStates: readonly ReviewsState[] = [
  state('a call: the form', calls, [open], '[name="reach"]'),
  state('a call: a day chosen, and nothing else', calls, [open, aDay, send], '#form-time-error'),
  state('a call: what will be sent', calls, called, '[part~="summary"]'),
  state('a booking: free times', bookings(1), [open], '[name="time"]'),
  state(
    'a booking: nothing chosen',
    bookings(1),
    [open, press('[name="time"]'), send],
    '[part~="field-error"]',
  ),
  state('a booking: what will be sent', bookings(1), booked, '[part~="summary"]'),
  state('a booking: somebody was quicker', bookings(2), [...booked, send], '#form-time-error'),
  state('a booking: too many', bookings(3), [...booked, send], '[part~="dialog-failure"]'),
  state('a booking: to be agreed to', bookings(4), [...booked, send], '[part~="answer"]'),
];
