/**
 * What the builder offers to set on each element. An option is an attribute of that name; what is empty, or as it is without
 * it, is not written.
 *
 * @typedef {object} Option
 * @property {string} name - The attribute.
 * @property {string} label
 * @property {'choice' | 'number' | 'flag' | 'text' | 'found'} kind - `found`: one of what the endpoint has.
 * @property {readonly (readonly [value: string, label: string])[]} [choices] - The first one is as it is without the attribute.
 * @property {string} [hint]
 * @property {boolean} [isRare] - Most people leave it as it is.
 */

const level = {
  name: 'heading-level',
  label: 'Headings inside start at',
  isRare: true,
  kind: 'choice',
  choices: [['', 'Level 3'], ...['1', '2', '4', '5', '6'].map((value) => [value, `Level ${value}`])],
};

const structured = {
  name: 'json-ld',
  label: 'Tell search engines (schema.org)',
  isRare: true,
  kind: 'flag',
  hint: 'For products and the like; search engines take no ratings of an organisation from its own site.',
};

const verifier = {
  name: 'verifier',
  label: 'Independent verifier',
  isRare: true,
  kind: 'text',
  hint: 'The address of a verify.html on somebody else’s site; what was checked links to it. One on your own would be your own word.',
};

const layout = (...names) => ({
  name: 'layout',
  label: 'Layout',
  kind: 'choice',
  choices: names.map(([value, label], index) => [index === 0 ? '' : value, label]),
});

/** The elements, by the word that stands in `<div data-candor="…">`. */
export const elements = {
  reviews: {
    label: 'Reviews',
    hint: 'The reviews themselves, with summary, filters and search.',
    options: [
      {
        name: 'subject',
        label: 'What is reviewed',
        kind: 'found',
        from: 'subjects',
        none: 'The page it stands on',
      },
      layout(['list', 'List'], ['grid', 'Grid'], ['carousel', 'Carousel'], ['compact', 'Compact']),
      {name: 'limit', label: 'How many at first', kind: 'number', least: 1, most: 50, usual: '10'},
      {
        name: 'paging',
        isRare: true,
        label: 'How to go on',
        kind: 'choice',
        choices: [
          ['', 'A button that shows more'],
          ['pages', 'Numbered pages'],
        ],
      },
      {
        name: 'order',
        isRare: true,
        label: 'Order at first',
        kind: 'choice',
        choices: [
          ['', 'Newest first'],
          ['most-helpful', 'Most helpful first'],
          ['lowest', 'Lowest first'],
          ['highest', 'Highest first'],
          ['oldest', 'Oldest first'],
        ],
      },
      {
        name: 'only',
        isRare: true,
        label: 'A fixed selection',
        kind: 'text',
        hint: 'Star counts, “verified”, “media”, like “4 5 verified”. The element always says that it is a selection.',
      },
      {name: 'opposites', label: 'Most helpful for and against, side by side', kind: 'flag', isRare: true},
      {name: 'sync-url', label: 'Filters stand in the page’s address', kind: 'flag', isRare: true},
      structured,
      verifier,
      level,
    ],
  },
  rating: {
    label: 'Rating',
    hint: 'Stars, number and count in one line.',
    options: [
      {
        name: 'subject',
        label: 'What is rated',
        kind: 'found',
        from: 'subjects',
        none: 'The page it stands on',
      },
      layout(['inline', 'In a line'], ['stacked', 'The count below']),
      {
        name: 'href',
        label: 'Where the count leads',
        kind: 'text',
        hint: 'An address, or #reviews on the same page.',
      },
      structured,
    ],
  },
  pledge: {
    label: 'Pledge',
    hint: 'What you promised, and how far you are.',
    options: [
      {name: 'pledge', label: 'Which pledge', kind: 'found', from: 'pledges', none: 'All of them'},
      layout(['card', 'Card'], ['badge', 'Badge in a line'], ['statement', 'Full statement']),
      verifier,
      level,
    ],
  },
  person: {
    label: 'Person',
    hint: 'Somebody to talk to, and when.',
    options: [
      {name: 'person', label: 'Who', kind: 'found', from: 'people', none: 'Whoever can be reached'},
      {name: 'topic', label: 'About what', kind: 'found', from: 'topics', none: 'Whatever it is'},
      layout(['card', 'Card'], ['inline', 'One line'], ['list', 'Everybody']),
      verifier,
      level,
    ],
  },
};

/** What can be set on every element. */
export const shared = [
  {name: 'lang', label: 'Language', kind: 'language'},
  {
    name: 'loading',
    label: 'When it asks for its data',
    isRare: true,
    kind: 'choice',
    choices: [
      ['', 'When it comes near'],
      ['eager', 'At once'],
    ],
  },
  {
    name: 'consent',
    label: 'Wait for the visitor’s consent',
    kind: 'flag',
    value: 'required',
    hint: 'Nothing is asked for until your consent tool calls candor.consent().',
  },
  {
    name: 'debug',
    label: 'Show what is wrong',
    kind: 'flag',
    isRare: true,
    hint: 'While you set it up; take it away afterwards.',
  },
];

/** All options of an element. */
export const optionsOf = (element) => [...elements[element].options, ...shared];
