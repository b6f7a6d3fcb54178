/** The rows of a CSV by the names of its columns, read by the smallest thing that can: independent of what is tested. */
export const rowsOf = (text: string): Array<Record<string, string>> => {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of cells) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...rest] = rows.filter(({length}) => length > 1);
  return rest.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
};
