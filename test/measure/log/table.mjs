const seconds = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0);
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
// By the clock, and of the processor: on a busy machine they differ.
const time = ({took, worked}) => `${seconds(took)} (${seconds(worked)})`;
const count = (number) => number.toLocaleString('en');

const bytesOf = ({answers}) => answers.reduce((sum, {bytes}) => sum + bytes, 0);
const most = (visits, figure) => Math.max(...visits.map(figure));
const median = (visits, figure) => {
  const sorted = visits.map(figure).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
const both = (visits, figure, as = (number) => String(Math.round(number))) =>
  `${as(median(visits, figure))} / ${as(most(visits, figure))}`;

/** What each row says, and how it is told of one scale. */
const rows = [
  ['Events in the log', ({published}) => count(published.size)],
  ['Import of the reviews, from a CSV: s (of the processor)', ({imported}) => time(imported)],
  ['  most memory: MB', ({imported}) => megabytes(imported.bytes)],
  ['Publish all, as candor publish does: s (of the processor)', ({published}) => time(published)],
  ['  of it signing and logging: s', ({published}) => seconds(published.logged)],
  ['  most memory: MB', ({published}) => megabytes(published.bytes)],
  ['  files written', ({stored}) => count(stored.files)],
  ['  their size: MB', ({stored}) => megabytes(stored.folder)],
  ['  the database after it: MB', ({stored}) => megabytes(stored.database)],
  ['Publish one more review: s (of the processor)', ({again}) => time(again)],
  ['  most memory: MB', ({again}) => megabytes(again.bytes)],
  ['  files written', ({again}) => count(again.written)],
  [
    'First verified view: requests, median / most (bar 6)',
    ({visits}) => both(visits, ({answers}) => answers.length),
  ],
  [
    '  as candor serve sends it, headers included: KB (bar 40)',
    ({visits}) => both(visits, bytesOf, (bytes) => (bytes / 1000).toFixed(1)),
  ],
  ['Verify 10 reviews, CPU × 4: ms until the verdict', ({visits}) => both(visits, ({took}) => took)],
  ['  of it work of the main thread: ms', ({visits}) => both(visits, ({work}) => work)],
];

/**
 * What was measured, as a table: a column for each scale, and a list of what came in the heaviest first view of the largest.
 *
 * @param measured - What `measureScale` gave.
 */
export const tableOf = (measured) => {
  const cells = [
    ['Reviews', ...measured.map((one) => count(one.count))],
    ...rows.map(([name, of]) => [name, ...measured.map(of)]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  '),
  );
  return [...lines, '', ...heaviest(measured.at(-1))].join('\n');
};

const heaviest = ({visits}) => {
  const worst = visits.reduce((a, b) => (bytesOf(b) > bytesOf(a) ? b : a));
  const path = (url) => new URL(url).pathname.replace(/[0-9a-f]{60,}/, '…');
  return [
    `The heaviest first view (of the subject with ${worst.about}):`,
    ...worst.answers.map(({url, bytes}) => `${count(bytes).padStart(8)} B  ${path(url)}`),
  ];
};
