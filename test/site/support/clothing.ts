import {readFileSync} from 'node:fs';

import {rowsOf} from '../../support/csv.js';

/** One row of the file of clothing reviews, by its columns. */
export type Row = Readonly<Record<string, string>>;

/** How the file's columns are told to an import. */
export const importOptions = {
  subject: 'https://shop.example/p/{Clothing ID}',
  subjectName: '{Class Name} {Clothing ID}',
  map: 'context.age=Age,context.department=Department Name',
} as const;

/** The rows of such a file by what they are about, in the order given. */
export const readProducts = (file: string): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(
    rowsOf(readFileSync(file, 'utf8').replace(/^\ufeff/, '')),
    (row) => `https://shop.example/p/${row['Clothing ID']}`,
  );

/** The product with most reviews, one in the middle, one with a single review; and how many each has. */
export const threeProducts = (products: ReadonlyMap<string, readonly Row[]>): readonly string[] => {
  const several = [...products].filter(([, rows]) => rows.length > 1);
  const bySize = several.sort(([, a], [, b]) => b.length - a.length).map(([product]) => product);
  const [single] = [...products].find(([, rows]) => rows.length === 1) ?? [];
  const chosen = [bySize[0], bySize[Math.floor(bySize.length / 2)], single];
  return chosen.filter((product) => product !== undefined);
};

const header = 'Clothing ID,Age,Title,Review Text,Rating,Positive Feedback Count,Department Name,Class Name';

/** A small file of the same columns, with all that is awkward in them: quotes, line breaks, empty cells, other scripts. */
export const ownFile = (): string => {
  const awkward = [
    '"She said ""yes"", and then, well, no."',
    '"Two lines,\nreally"',
    '',
    'Weiß mit Rüschen',
    'فستان جميل',
    '<b>not bold</b> & so on',
  ];
  const row = (id: number, at: number): string =>
    [
      id,
      20 + ((at * 7) % 50),
      at % 3 === 0 ? `Title ${at}` : '',
      awkward[at % awkward.length],
      1 + ((at * 3) % 5),
      at % 4,
      at % 5 === 0 ? '' : 'Dresses',
      'Dresses',
    ].join(',');
  const sizes: readonly (readonly [id: number, size: number])[] = [
    [1001, 25],
    [1002, 7],
    [1003, 4],
    [1004, 1],
  ];
  const rows = sizes.flatMap(([id, size]) => Array.from({length: size}, (_, at) => row(id, at)));
  return [header, ...rows, ''].join('\n');
};
