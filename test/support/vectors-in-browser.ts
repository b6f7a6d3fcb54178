import {runVectors, type VectorData, type VectorSet} from './vectors.js';

/** As `data-route.ts`, which a browser cannot import, serves it. */
const route = '/data-from-elsewhere/';

const engines = {Firefox: 'Firefox', Chrome: 'Chromium', Safari: 'WebKit'};
const [, engine] = Object.entries(engines).find(([name]) => navigator.userAgent.includes(name)) ?? [];

const get = async (path: string): Promise<Response> => {
  const response = await fetch(`${route}${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/** The data from elsewhere as browser tests read it. */
export const browserData: VectorData = {
  read: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
  list: async (folder) => (await get(folder)).json(),
};

/** One test for each set of vectors; skipped where the data is not there. */
export function testVectorsInBrowser(title: string, sets: readonly VectorSet[]): void {
  describe(title, () => {
    for (const set of sets) {
      it(`${set.name}: ${set.count} of ${set.count}`, async function () {
        this.timeout(60_000);
        if (!(await fetch(`${route}SOURCES.md`)).ok) {
          console.log(`  no data from elsewhere: ${set.name} skipped`);
          return this.skip();
        }
        await runVectors(set, browserData, engine ?? navigator.userAgent);
      });
    }
  });
}
