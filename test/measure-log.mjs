// `npm run bench:log`: what a log costs as it grows, for the endpoint and for a visitor, as a table from 1,000 to 1,000,000
// reviews of 1,000 things. The largest takes long; times say something on a quiet machine only.
//   npm run bench:log -- --from 10000    the smallest that is tried (1000)
//   npm run bench:log -- --to 10000      the largest (1000000)
//   npm run bench:log -- --runs 5        how often each subject is visited (3)
import {parseArgs} from 'node:util';

import './support/typescript.mjs';

const {whatIsSaid} = await import('./support/many-reviews.ts');
const {measureScale} = await import('./measure/log/scale.mjs');
const {openVisits} = await import('./measure/log/visits.mjs');
const {tableOf} = await import('./measure/log/table.mjs');

const sizes = [1000, 10_000, 100_000, 1_000_000];
const {values} = parseArgs({
  options: {
    from: {type: 'string', default: '1000'},
    to: {type: 'string', default: '1000000'},
    runs: {type: 'string', default: '3'},
  },
});
const [from, to, runs] = ['from', 'to', 'runs'].map(wholeNumber);
const tried = sizes.filter((size) => size >= from && size <= to);
if (tried.length === 0) {
  console.error(`There is nothing to try from ${from} to ${to}: the sizes are ${sizes.join(', ')}.`);
  process.exit(2);
}

const visits = await openVisits();
try {
  const said = whatIsSaid();
  const measured = [];
  for (const count of tried) {
    measured.push(await measureScale({count, said, runs, visit: visits.visit}));
    console.log(tableOf(measured));
  }
} finally {
  await visits.close();
}

function wholeNumber(name) {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${name} is a whole number above 0, not "${values[name]}".`);
  return process.exit(2);
}
