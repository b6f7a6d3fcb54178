import type {Store} from '../endpoint/store/store.js';
import {type InviteAllOptions, invitationRows} from '../endpoint/writing/invitation-csv.js';
import {beginFile, type UnfinishedFile} from '../endpoint/writing/invitation-file.js';
import {type Io, plainLine} from './io.js';

/**
 * Makes the links for a CSV of orders, into a file or onto the terminal.
 *
 * @param out - The file.
 * @returns The exit code: 1 where there is no row with a link.
 */
export const inviteAll = async (
  store: Store,
  path: string,
  options: InviteAllOptions,
  out: string | undefined,
  io: Io,
): Promise<number> => {
  const rows = invitationRows(store, path, options);
  // Before a file is begun, so that a CSV that cannot be used leaves the old one as it is.
  const header = await rows.next();
  const output: UnfinishedFile = out ? beginFile(out) : {write: io.out, finish: () => {}, discard: () => {}};
  const leftOut: string[] = [];
  let lines = 0;
  try {
    if (!header.done && 'line' in header.value) output.write(header.value.line);
    for await (const row of rows) {
      if ('leftOut' in row) leftOut.push(row.leftOut);
      else output.write(row.line);
      if ('line' in row && ++lines % 1000 === 0) io.progress?.(`${lines} links made`);
    }
    output.finish();
  } catch (error) {
    output.discard();
    throw error;
  } finally {
    io.progress?.('');
  }
  for (const line of leftOut) io.err(plainLine(line));
  const left = leftOut.length ? `, ${leftOut.length} of its rows left out` : '';
  io.err(plainLine(`${path}: ${lines} ${lines === 1 ? 'link' : 'links'} made${left}`));
  return lines > 0 ? 0 : 1;
};
