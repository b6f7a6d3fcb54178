import type {Collection, Organization} from '../../protocol/things.js';
import type {Store} from './store.js';

/** What an endpoint says about itself. */
export interface Settings {
  readonly organization?: Organization | undefined;
  readonly collection?: Collection | undefined;
  /** Addresses of what somebody who writes a review agrees to, and of what becomes of their data. */
  readonly terms?: string | undefined;
  readonly privacy?: string | undefined;
}

const names = ['organization', 'collection', 'terms', 'privacy'] as const;

/** Reads what the endpoint says about itself. */
export const readSettings = (store: Store): Settings => {
  const rows = store.prepare('SELECT name, document FROM settings').all();
  return Object.fromEntries(rows.map(({name, document}) => [String(name), JSON.parse(String(document))]));
};

/** Stores what the endpoint says about itself; what is left out stays as it was. */
export const putSettings = (store: Store, settings: Settings): void => {
  const put = store.prepare(`INSERT INTO settings (name, document) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET document = excluded.document`);
  for (const name of names) {
    if (settings[name] !== undefined) put.run(name, JSON.stringify(settings[name]));
  }
};
