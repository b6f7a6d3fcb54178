// `npm run size`: what a visitor loads, in brotli bytes, held against the budget of each file.
import {readdirSync, readFileSync} from 'node:fs';

import {languageTags} from './languages-of-the-page.mjs';
import {brotliSize, sizesOfProof} from './size-of-proof.mjs';

const folder = 'dist/cdn';
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const limits = JSON.parse(readFileSync('.build/budget.json', 'utf8'));
const {budget, language: budgetOfLanguage, visible} = limits;
const tags = languageTags();

const brotliBytes = (name) => brotliSize(readFileSync(`${folder}/${name}`));

const entryOf = (name) => name.replace(`-${version}`, '').replace('.js', '');

const rowOf = (name) => {
  const entry = entryOf(name);
  const tag = tags.find((each) => entry.endsWith(`-${each}`));
  const limit = tag
    ? budgetOfLanguage[entry.slice(0, -tag.length - 1)]
    : budget[entry.replace('.classic', '')];
  return {name, entry, tag, bytes: brotliBytes(name), limit};
};

const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map(rowOf);
const inEnglish = rows.filter(({tag}) => tag === undefined);

const isElement = ({entry}) => /^candor(-rating|-reviews|-pledge|-person)?(\.classic)?$/.test(entry);
const isLoader = ({entry}) => entry === 'candor-loader';
const groups = [
  ['Until an element comes near', isLoader],
  ['Before anything is seen: one of these', isElement],
  ['When a visitor does something, or an attribute asks for it', (row) => !isElement(row) && !isLoader(row)],
];

const verdictOf = (bytes, limit) =>
  limit === undefined ? 'no budget' : bytes > limit ? `OVER its ${limit}` : `of ${limit}`;
const line = (name, bytes, verdict) =>
  console.log(`${name.padEnd(40)} ${String(bytes).padStart(6)} B brotli  ${verdict}`);
const sum = (some) => some.reduce((all, {bytes}) => all + bytes, 0);

for (const [title, belongs] of groups) {
  console.log(`${title}:`);
  for (const {name, bytes, limit} of inEnglish.filter(belongs)) line(name, bytes, verdictOf(bytes, limit));
}

console.log('In another language, the largest of each:');
for (const [entry, limit] of Object.entries(budgetOfLanguage)) {
  const [largest] = rows
    .filter((row) => row.tag && row.entry === `${entry}-${row.tag}`)
    .sort((a, b) => b.bytes - a.bytes);
  if (largest) line(largest.name, largest.bytes, verdictOf(largest.bytes, limit));
}

const seen = sum(rows.filter((row) => isLoader(row) || row.entry === 'candor-reviews'));
console.log('The first review, through the loader:');
line('candor-loader and candor-reviews', seen, verdictOf(seen, visible));

console.log('What checks, without what reads and shows:');
const proof = Object.entries(await sizesOfProof()).map(([name, bytes]) => ({
  name: `src/proof alone, for ${{reviews: 'reviews', statements: 'pledges and people'}[name]}`,
  bytes,
  limit: limits.proof[name],
}));
for (const {name, bytes, limit} of proof) line(name, bytes, verdictOf(bytes, limit));

const all = inEnglish.filter((row) => row.entry === 'candor' || !isElement(row));
console.log(
  `All four elements with all that is ever loaded in English, ${all.length} files: ${sum(all)} B brotli`,
);

const over = [...rows, ...proof].filter(({bytes, limit}) => limit === undefined || bytes > limit);
for (const {name, bytes, limit} of over) console.error(`${name}: ${bytes} B, ${verdictOf(bytes, limit)}`);
if (over.length > 0 || seen > visible) {
  console.error(
    `\n${over.length} of ${rows.length} files are over their budget or have none (.build/budget.json).`,
  );
  process.exitCode = 1;
}
