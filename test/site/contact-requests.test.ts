import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {type Browser, type HTTPRequest, launch, type Page} from 'puppeteer-core';

import {buildName, builds, project} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {launchOptions} from '../support/launch-options.js';
import {type StaticServer, serve} from '../support/static-server.js';

/** A vendor whose chat there is a recipe for, and what of it stands in for the vendor here. */
interface Vendor {
  readonly options: object;
  /** The one script that the recipe may ask for. */
  readonly script: string;
  /** What that script does here: it notes what it is told. */
  readonly standIn: string;
  /** What it must have been told after the click, in order. */
  readonly told: readonly unknown[];
}

const vendors: Readonly<Record<string, Vendor>> = {
  chatwoot: {
    options: {websiteToken: 'token'},
    script: 'https://app.chatwoot.com/packs/js/sdk.js',
    standIn: `window.chatwootSDK = {run(options) {
      told.push(window.chatwootSettings, options);
      window.$chatwoot = {toggle: (state) => told.push(state)};
      dispatchEvent(new Event('chatwoot:ready'));
    }};`,
    told: [
      {hideMessageBubble: true, locale: 'en'},
      {websiteToken: 'token', baseUrl: 'https://app.chatwoot.com'},
      'open',
    ],
  },
  crisp: {
    options: {websiteId: 'site'},
    script: 'https://client.crisp.chat/l.js',
    standIn: `told.push(window.CRISP_WEBSITE_ID, window.CRISP_RUNTIME_CONFIG);
      const [[when, what]] = window.$crisp;
      told.push([when, what]);
      window.$crisp = {push: (...calls) => told.push(...calls)};`,
    told: ['site', {locale: 'en'}, ['on', 'chat:closed'], ['do', 'chat:show'], ['do', 'chat:open']],
  },
  intercom: {
    options: {appId: 'app'},
    script: 'https://widget.intercom.io/widget/app',
    standIn: `told.push(...window.Intercom.q);
      window.Intercom = (...call) => told.push(call);`,
    told: [['boot', {app_id: 'app', hide_default_launcher: true, language_override: 'en'}], ['show']],
  },
  zendesk: {
    options: {key: 'a key'},
    script: 'https://static.zdassets.com/ekr/snippet.js?key=a%20key',
    standIn: 'window.zE = (...call) => told.push(call.filter((each) => typeof each !== "function"));',
    told: [
      ['messenger:set', 'locale', 'en-gb'],
      ['messenger:on', 'close'],
      ['messenger', 'show'],
      ['messenger', 'open'],
    ],
  },
};

const image = 'https://images.example/ana.svg';

const people = (provider: string): string =>
  JSON.stringify({
    trustData: '1',
    people: [
      {
        id: 'ana',
        name: 'Ana',
        kind: 'human',
        image: {url: image},
        presence: {state: 'available', asOf: '2020-01-01T00:00:00Z', refresh: 60, url: '/presence.json'},
        channels: [
          {type: 'whatsapp', href: 'https://wa.me/1'},
          {
            type: 'booking',
            provider: 'cal.com',
            href: 'https://cal.example/ana',
            booking: {url: 'https://api.cal.example/v2', eventTypeId: 1},
          },
          {type: 'chat', provider},
        ],
        consent: {fields: ['name', 'image'], withdraw: 'https://shop.example/withdraw'},
      },
      {
        id: 'gone',
        name: 'Gone',
        image: {url: 'https://images.example/gone.svg'},
        presence: {
          state: 'available',
          asOf: '2020-01-01T00:00:00Z',
          url: 'https://gone.example/presence.json',
        },
        channels: [{type: 'chat', provider}],
        consent: {fields: []},
      },
    ],
  });

const page = (
  name: string,
): string => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${name}</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/candor/${buildName('candor-person')}"></script>
  <script type="module" src="/${name}.js"></script></head>
  <body><candor-person src="/${name}.json" layout="list" loading="eager"></candor-person></body></html>`;

const script = (name: string, {options}: Vendor): string => `import {${name}} from '/recipes/${name}.js';
  window.told = [];
  await customElements.whenDefined('candor-person');
  customElements.get('candor-person').registerChat('${name}', ${name}(${JSON.stringify(options)}));`;

const documents = Object.fromEntries(
  Object.entries(vendors).flatMap(([name, vendor]) => [
    [`/${name}.html`, page(name)],
    [`/${name}.js`, script(name, vendor)],
    [`/${name}.json`, people(name)],
  ]),
);

const [chromium] = findEngines(['chromium']);

describe('before a click on chat nobody but the endpoint and its images is asked', {skip: !chromium}, () => {
  let server: StaticServer;
  let browser: Browser;
  let opened: Page | undefined;

  before(async () => {
    server = await serve({
      folders: {'/candor/': builds, '/recipes/': join(project, 'demo/recipes')},
      documents: {
        ...documents,
        '/presence.json': JSON.stringify({state: 'available', asOf: new Date().toISOString(), refresh: 60}),
      },
    });
    if (chromium) browser = await launch(launchOptions(chromium));
  });
  afterEach(() => opened?.close());
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a page behind which nothing of the network lies; what it asks of others is noted in `asked`. */
  const open = async (name: string, asked: string[], standIn: (url: string) => string | undefined) => {
    const page = await browser.newPage();
    opened = page;
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const url = request.url();
      if (url.startsWith(server.origin) || url.startsWith('data:')) return void request.continue();
      asked.push(url);
      if (url === image)
        return void request.respond({
          contentType: 'image/svg+xml',
          body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        });
      const body = standIn(url);
      if (body === undefined) void request.abort();
      else void request.respond({contentType: 'text/javascript', body});
    });
    await page.goto(`${server.origin}/${name}.html`);
    const button = await page.waitForSelector('candor-person >>> li:last-child button');
    await page.waitForNetworkIdle({idleTime: 300});
    return {page, button};
  };
  const told = (page: Page): Promise<unknown> =>
    page.evaluate(() => JSON.parse(JSON.stringify((window as Window & {told?: unknown[]}).told)));

  for (const [name, vendor] of Object.entries(vendors)) {
    it(`${name}: and then its script, once`, async () => {
      const asked: string[] = [];
      const {page, button} = await open(name, asked, (url) =>
        url === vendor.script ? vendor.standIn : undefined,
      );
      // What comes before a click must not bring it about.
      await button?.hover();
      await button?.focus();
      await page.waitForNetworkIdle({idleTime: 300});
      assert.deepEqual(asked, [image]);
      await button?.click();
      await page.waitForFunction(
        (count) => (window as Window & {told?: unknown[]}).told?.length === count,
        {},
        vendor.told.length,
      );
      assert.deepEqual(await told(page), vendor.told);
      assert.deepEqual(asked, [image, vendor.script]);
      await button?.click();
      await page.waitForFunction(
        (count) => ((window as Window & {told?: unknown[]}).told?.length ?? 0) > count,
        {},
        vendor.told.length,
      );
      assert.deepEqual(asked, [image, vendor.script]);
    });

    it(`${name}: where its script is blocked, a sentence and a way on, and the next click tries again`, async () => {
      const asked: string[] = [];
      const state = {isUp: false};
      const {page, button} = await open(name, asked, () => (state.isUp ? vendor.standIn : undefined));
      await button?.click();
      await page.waitForSelector('candor-person >>> [part="contact-failure"]');
      state.isUp = true;
      await button?.click();
      await page.waitForFunction(
        () => !document.querySelector('candor-person')?.shadowRoot?.querySelector('[part="contact-failure"]'),
      );
      assert.deepEqual(asked, [image, vendor.script, vendor.script]);
    });
  }
});
