import {make} from './dom.js';

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const kinds = {
  endpoint: 'An endpoint',
  document: 'A document of trust data',
  'schema.org': 'A page with schema.org data',
  mangrove: 'Reviews on mangrove.reviews, signed by their authors',
  other: 'Data of another system; whether the elements can read it, the preview says',
};

const listed = ({subjects, pledges, people, elements}) => {
  const reviews = subjects.reduce((sum, {count}) => sum + count, 0);
  return [
    subjects.length > 0
      ? `${counted(subjects.length, 'thing reviewed', 'things reviewed')}, ${counted(reviews, 'rating', 'ratings')}`
      : elements.includes('reviews') && 'Reviews (what is reviewed is not listed: type its address below)',
    pledges.length > 0 && counted(pledges.length, 'pledge', 'pledges'),
    people.length > 0 && counted(people.length, 'person to talk to', 'people to talk to'),
  ].filter(Boolean);
};

/** What was found at an address, in words. */
export const foundView = (found) => [
  make('p', {class: 'verdict good'}, `Found: ${found.name || new URL(found.src).host}`),
  make('p', {class: 'hint'}, `${kinds[found.kind]}: ${found.src}`),
  make(
    'ul',
    {},
    listed(found).map((text) => make('li', {}, text)),
  ),
  ...found.missing.map((text) => make('p', {class: 'hint'}, `Could not be had: ${text}`)),
];

/** Why nothing was found, and what to do. */
export const faultView = ({message, advice}) => [
  make('p', {class: 'verdict bad'}, message),
  make('p', {class: 'hint'}, advice),
];

/** While it is looked for. */
export const waitingView = () => [make('p', {class: 'verdict'}, 'Looking …')];
