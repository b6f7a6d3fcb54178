import type {LitElement} from 'lit';

import type {Filters} from '../../../protocol/filters.js';
import type {Turning} from '../wish.js';

const fulfilled = async (host: LitElement, list: Turning): Promise<void> => {
  do await host.updateComplete;
  while (list.isBusy && !list.error && (await new Promise((resolve) => setTimeout(resolve, 30, true))));
};

/**
 * Turns a list to a review, wherever it is: among what is wanted now, else among all.
 *
 * @returns Whether it can be had.
 */
export const bring = async (
  host: LitElement & {filters: Filters},
  list: Turning,
  id: string,
): Promise<boolean> => {
  await fulfilled(host, list);
  if (await list.turnTo(id)) return true;
  const {filters} = host;
  if (Object.keys(filters).length === 0) return false;
  host.filters = {};
  await fulfilled(host, list);
  if (await list.turnTo(id)) return true;
  host.filters = filters;
  await fulfilled(host, list);
  return false;
};
