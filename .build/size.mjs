// `npm run size`: what a visitor loads, in brotli bytes, held against the budget of each entry.
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
  .map((name) => ({name, bytes: brotliBytes(name), limit: budgetOf(entryOf(name))}));

for (const {name, bytes, limit} of rows) {
  const verdict = limit === undefined ? 'no budget' : bytes > limit ? `OVER its ${limit}` : `of ${limit}`;
  console.log(`${name.padEnd(40)} ${String(bytes).padStart(6)} B brotli  ${verdict}`);
}

const over = rows.filter(({bytes, limit}) => limit === undefined || bytes > limit);
if (over.length > 0) {
  console.error(
    `\n${over.length} of ${rows.length} files are over their budget or have none (.build/budget.json).`,
  );
  process.exitCode = 1;
}
