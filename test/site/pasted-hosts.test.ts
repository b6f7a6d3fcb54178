import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {waitFor} from '../support/wait-for.js';
import {builderModule, hostileValues, type Settings} from './support/builder.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {drawn, openPasting, type Pasting, pageOf} from './support/pasting.js';
import {readRecorded} from './support/recorder.js';

// Systems that cannot be run here: pages with the restrictions that their makers document. Each snippet goes in as the builder
// writes it, in the order of its steps.

const {policyFor} = await builderModule('policy');
const folder = temporaryFolder();
let pasting: Pasting;

before(async () => {
  pasting = await openPasting(folder);
});
after(() => pasting?.close());

/** Pastes, opens, and holds that the element is drawn, by one question for each address and without a word in the console. */
const holds = async (page: Page, path: string, shown = /^Showing 3 of 64/): Promise<void> => {
  pasting.asked();
  await page.goto(pasting.site.origin + path);
  assert.match(await drawn(page), shown);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const asked = pasting.asked();
  assert.equal(asked['/.well-known/trust-data.json'], 1);
  assert.deepEqual(
    Object.entries(asked).filter(([, count]) => count > 1),
    [],
  );
  assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
  assert.deepEqual(
    (page.consoleLines ?? []).filter(({type}) => type === 'error' || type.startsWith('warn')),
    [],
  );
};

const codes = (settings: Settings): readonly string[] => pasting.steps(settings).map(({code}) => code);
const onCdn = (more: Partial<Settings> = {}): Settings =>
  pasting.settings({files: 'cdn', base: `${pasting.cdn.origin}/npm/`, ...more});

/** The builder's line in a policy of a site that has a script and an icon of its own. */
const ofSite = (line: string): string =>
  line.replace(/script-src(?! 'self')/, "script-src 'self'").replace('img-src', "img-src 'self'");

/** As much of Liquid as could do harm: output and tags are evaluated, here to nothing. */
const liquid = (template: string): string => template.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, '');

/**
 * What Tag Manager does with a Custom HTML tag: `{{Variables}}` are filled in, the markup is put into a hidden element, and
 * each script is made anew from its text and its address alone, with the container's nonce.
 */
const container = (html: string): string => `<script nonce="n0nce">
addEventListener('load', () => setTimeout(() => {
  const holder = document.createElement('div');
  holder.hidden = true;
  holder.innerHTML = ${JSON.stringify(html.replace(/\{\{[\s\S]*?\}\}/g, 'undefined')).replaceAll('<', '\\u003c')};
  for (const old of holder.querySelectorAll('script')) {
    const script = document.createElement('script');
    script.text = old.text;
    if (old.src) script.src = old.src;
    script.nonce = 'n0nce';
    old.replaceWith(script);
  }
  document.body.append(holder);
}, 200));
</script>`;

inEachEngine('pasted into', ({withPage}) => {
  it('a plain page: one snippet, own folder, under the policy that the builder names', () =>
    withPage(async (page) => {
      const settings = pasting.settings({
        host: 'html',
        look: 'bank',
        options: {...pasting.settings().options, layout: 'grid'},
      });
      const [snippet = ''] = codes(settings);
      const policy = ofSite(policyFor(settings, {images: [pasting.endpoint.origin]}));
      pasting.put(
        '/plain.html',
        pageOf({body: snippet}),
        `default-src 'none'; require-trusted-types-for 'script'; trusted-types candor; ${policy}`,
      );
      await holds(page, '/plain.html');
    }));

  it('a plain page: as a div, from a CDN, under the policy that the builder names', () =>
    withPage(async (page) => {
      const settings = onCdn({host: 'html', form: 'div', fallback: 'Read our reviews'});
      const [snippet = ''] = codes(settings);
      const policy = ofSite(policyFor(settings, {images: [pasting.endpoint.origin]}));
      pasting.put('/div.html', pageOf({body: snippet}), `default-src 'none'; ${policy}`);
      await holds(page, '/div.html');
    }));

  it('Shopify: a “Custom Liquid” and theme.liquid', () =>
    withPage(async (page) => {
      const given = codes(onCdn({host: 'shopify', fallback: hostileValues.join(' ')}));
      for (const code of given) {
        assert.equal(liquid(code), code, 'Liquid finds something of its own in it');
        assert.ok(Buffer.byteLength(code) < 50_000);
      }
      const [element = '', loader = ''] = given;
      const body = `<div class="shopify-section"><div class="custom-liquid">${liquid(element)}</div></div>`;
      pasting.put('/shopify.html', pageOf({body, end: liquid(loader)}), "frame-ancestors 'none'");
      await holds(page, '/shopify.html');
    }));

  it('Webflow: a “Code Embed” of at most 50,000 characters, head and footer code', () =>
    withPage(async (page) => {
      const settings = onCdn({host: 'webflow', look: 'charity'});
      const [element = '', loader = '', look = ''] = codes(settings);
      assert.ok(element.length < 50_000 && /^<style>/.test(look));
      pasting.put(
        '/webflow.html',
        pageOf({head: look, body: `<div class="w-embed w-script">${element}</div>`, end: loader}),
      );
      await holds(page, '/webflow.html');
    }));

  it('Squarespace: a code block that the page brings in late, the loader in its footer', () =>
    withPage(async (page) => {
      const [element = '', loader = ''] = codes(onCdn({host: 'squarespace'}));
      const late = `<script>setTimeout(() => {
        document.querySelector('.sqs-block-content').innerHTML = ${JSON.stringify(element).replaceAll('<', '\\u003c')};
      }, 300)</script>`;
      const body = '<div class="sqs-block code-block"><div class="sqs-block-content"></div></div>';
      pasting.put('/squarespace.html', pageOf({body, end: loader + late}));
      await holds(page, '/squarespace.html');
    }));

  it('Tag Manager: a tag whose scripts lose their attributes, under a nonce with strict-dynamic', () =>
    withPage(async (page) => {
      const [tag = '', place = ''] = codes(onCdn({host: 'tag-manager'}));
      const policy = `script-src 'nonce-n0nce' 'strict-dynamic'; connect-src ${pasting.endpoint.origin}`;
      const html = pageOf({body: place, end: container(tag)}).replace(
        'src="/recorder.js"',
        'nonce="n0nce" src="/recorder.js"',
      );
      pasting.put('/tag-manager.html', html, policy);
      await holds(page, '/tag-manager.html');
    }));

  it('Wix: a sandboxed frame of another origin, where storage throws', () =>
    withPage(async (page) => {
      const [snippet = ''] = codes(onCdn({host: 'wix', look: 'editorial'}));
      const told = `<script>
        addEventListener('candor-error', (event) => parent.postMessage('error ' + event.error.message, '*'));
        addEventListener('error', (event) => parent.postMessage('error ' + event.message, '*'));
        addEventListener('securitypolicyviolation', (event) => parent.postMessage('error ' + event.effectiveDirective, '*'));
        setInterval(() => {
          const shown = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('[part~="showing"]');
          if (shown) parent.postMessage(shown.textContent.replace(/\\s+/g, ' ').trim(), '*');
        }, 100);
      </script>`;
      const inside = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Embedded</title>${told}${snippet}`;
      const frame = `<iframe sandbox="allow-scripts allow-forms allow-popups" width="600" height="700" title="Reviews" srcdoc="${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
      const listen =
        '<script>window.told = []; addEventListener("message", ({data}) => told.push(data))</script>';
      pasting.put('/wix.html', pageOf({head: listen, body: frame}));
      pasting.asked();
      await page.goto(`${pasting.site.origin}/wix.html`);
      const messages = await waitFor(page, readTold, [], 20_000);
      assert.match(String(messages?.[0]), /^Showing 3 of 64/);
      assert.equal(pasting.asked()['/.well-known/trust-data.json'], 1);
      assert.deepEqual(page.pageErrors ?? [], []);
    }));
});

/** Runs in the page. */
function readTold(): string[] | undefined {
  const {told = []} = window as {told?: string[]};
  return told.length > 0 ? [...new Set(told)] : undefined;
}
