import type {Fact} from '../../proof/facts.js';
import {type Check, type Verification, verdictOf} from '../verification.js';
import {timeWords, verdictWords, wordsOf} from '../words.js';
import {downloadsOf} from './downloads.js';
import type {Make} from './elements-of.js';

const sections: readonly (readonly [Fact['status'], string])[] = [
  ['failed', 'What did not hold'],
  ['unchecked', 'What was not checked'],
  ['held', 'What held'],
];

/** A verification as it is drawn: the verdict, what did not hold first, and what can be kept. */
export const verificationElements = (verification: Verification, make: Make): Element[] => {
  const {url, at, checks} = verification;
  const verdict = verdictOf(verification);
  return [
    make(
      'div',
      {class: 'verdict', 'data-verdict': verdict},
      make('p', {class: 'sentence'}, verdictWords[verdict]),
      make('p', {class: 'small'}, make('bdi', {}, url), `, ${timeWords(at)}`),
    ),
    ...sections.flatMap(([status, title]) => section(title, checksOf(checks, status), make)),
    make('h2', {}, 'To keep'),
    make('ul', {class: 'plain'}, ...downloadsOf(verification, make).map((item) => make('li', {}, item))),
  ];
};

const checksOf = (checks: readonly Check[], status: Fact['status']): Check[] =>
  checks.filter(({fact}) => fact.status === status);

const section = (title: string, checks: readonly Check[], make: Make): Element[] =>
  checks.length === 0
    ? []
    : [
        make('h2', {}, `${title} (${checks.length})`),
        make('ul', {class: 'checks'}, ...checks.map((check) => checkElement(check, make))),
      ];

const checkElement = (check: Check, make: Make): Element => {
  const {mark, about, what, why, grounds} = wordsOf(check);
  const name = about === undefined ? [] : [make('bdi', {class: 'about'}, about), ': '];
  return make(
    'li',
    {'data-status': check.fact.status, 'data-name': check.name},
    make('span', {class: 'mark'}, mark),
    make(
      'div',
      {},
      make('p', {}, ...name, what, ...(why ? [' — ', make('strong', {}, why)] : [])),
      ...(grounds ? [make('p', {class: 'small'}, make('bdi', {}, grounds))] : []),
    ),
  );
};
