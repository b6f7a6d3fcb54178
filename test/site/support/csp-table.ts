import type {EngineName} from '../../support/engines.js';

/** What one page came to. */
export interface Row {
  readonly policy: string;
  readonly engine: EngineName;
  /** How the code came, and from where. */
  readonly way: string;
  readonly shown: string;
  /** How many violations the page reported. */
  readonly violations: number;
}

const inWords = ({shown, violations}: Row): string =>
  violations === 0 ? shown : `${shown}, ${violations} reported`;

/** What the ways came to in one engine: one word where it is the same for all. */
const cellOf = (rows: readonly Row[]): string => {
  const ways = Map.groupBy(rows, inWords);
  if (ways.size <= 1) return [...ways.keys()].join() || '–';
  return [...ways].map(([words, same]) => `${same.map(({way}) => way).join(' + ')}: ${words}`).join(' · ');
};

/** The matrix: a line for each policy, a column for each engine. */
export const matrixTable = (rows: readonly Row[]): string => {
  const engines = [...new Set(rows.map(({engine}) => engine))];
  const lines = [...Map.groupBy(rows, ({policy}) => policy)].map(([policy, ofPolicy]) => [
    policy,
    ...engines.map((engine) => cellOf(ofPolicy.filter((row) => row.engine === engine))),
  ]);
  const table = [['policy', ...engines], ['---', ...engines.map(() => '---')], ...lines];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};
