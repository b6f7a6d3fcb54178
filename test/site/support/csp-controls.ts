import type {EngineName} from '../../support/engines.js';
import {visitHash, visitScript} from './csp-visit.js';

/** A page that breaks its own policy once, to show that the tests would notice. */
export interface Control {
  readonly html: string;
  readonly headers: (report: string) => Readonly<Record<string, string>>;
  readonly engines: readonly EngineName[];
  /** Whether a report goes to `report-uri`. */
  readonly isReported?: true;
}

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
const page = (body: string): string =>
  `<!doctype html><title>Control</title><script>${visitScript}</script>${body}`;

/** One for each way in which a browser tells. */
export const controls: Readonly<Record<string, Control>> = {
  style: {
    html: page('<p style="color: red">Red</p>'),
    headers: (report) => ({
      'Content-Security-Policy': `default-src 'self'; script-src ${visitHash}; ${report}`,
    }),
    engines: all,
    isReported: true,
  },
  integrity: {
    html: page('<script src="/candor/candor.js" crossorigin></script>'),
    headers: () => ({'Integrity-Policy': 'blocked-destinations=(script)'}),
    engines: ['chromium'],
  },
};
