// `npm run size`: what a visitor loads, in brotli bytes, held against the budget of each file.
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const folder = 'dist/cdn';
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const {budget} = JSON.parse(readFileSync('.build/budget.json', 'utf8'));

const brotliBytes = (name) =>
  brotliCompressSync(readFileSync(`${folder}/${name}`), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}})
    .length;

const entryOf = (name) => name.replace(`-${version}`, '').replace('.js', '');
const budgetOf = (entry) => budget[entry.replace('.classic', '')];

const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({name, entry: entryOf(name), bytes: brotliBytes(name), limit: budgetOf(entryOf(name))}));

const isLanguage = ({entry}) => /-[a-z]{2}$/.test(entry) && entry !== 'candor-reviews-json-ld';
const isElement = ({entry}) => /^candor(-rating|-reviews|-pledge|-person)?(\.classic)?$/.test(entry);
const groups = [
  ['Before anything is seen: one of these', isElement],
  [
    'When a visitor does something, or an attribute asks for it',
    (row) => !isElement(row) && !isLanguage(row),
  ],
  ['In another language', isLanguage],
];

for (const [title, belongs] of groups) {
  console.log(`${title}:`);
  for (const {name, bytes, limit} of rows.filter(belongs)) {
    const verdict = limit === undefined ? 'no budget' : bytes > limit ? `OVER its ${limit}` : `of ${limit}`;
    console.log(`${name.padEnd(40)} ${String(bytes).padStart(6)} B brotli  ${verdict}`);
  }
}

const inEnglish = rows.filter((row) => row.entry === 'candor' || (!isElement(row) && !isLanguage(row)));
const all = inEnglish.reduce((sum, {bytes}) => sum + bytes, 0);
console.log(
  `All four elements with all that is ever loaded in English, ${inEnglish.length} files: ${all} B brotli`,
);

const over = rows.filter(({bytes, limit}) => limit === undefined || bytes > limit);
if (over.length > 0) {
  console.error(
    `\n${over.length} of ${rows.length} files are over their budget or have none (.build/budget.json).`,
  );
  process.exitCode = 1;
}
