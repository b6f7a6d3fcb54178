import type {ReviewsState} from './reviews-states.js';

/** Every layout of a person in every state that needs no click. */
export const peopleStates: readonly ReviewsState[] = [
  {
    name: 'people in every layout and state',
    page: '/ideas/people.html',
    steps: [],
    shown: '',
    scope: {include: 'candor-person'},
  },
];
