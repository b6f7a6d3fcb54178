import assert from 'node:assert/strict';
import {readdirSync, readFileSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {before, it} from 'node:test';

import {project} from '../../support/builds.js';
import {paste} from './support/hands.js';
import {hostile, takeElement} from './support/hostile.js';
import {complaints, pluginSource, setActive} from './support/plugin.js';
import {logIn} from './support/session.js';
import {kept, saver} from './support/settings-form.js';
import {loaderFile, reviewBody, reviewsPath, subject} from './support/shop.js';
import {drawn} from './support/sight.js';
import {inWordPress, type Running} from './support/suite.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {readonly name: string}[];
    }[];
  }[];
}

/** What somebody publishes, as visitors get it. */
const publish = async ({wordpress}: Running, role: string, html: string): Promise<string> => {
  const pasted = await paste(await logIn(wordpress.origin, role), 'classic editor', html);
  assert.notEqual(pasted, 'not-allowed');
  return pasted === 'not-allowed' ? '' : wordpress.origin + pasted.path;
};

const read = async (address: string): Promise<string> => (await fetch(address)).text();

const scriptTag = /<script[^>]+\/candor-[\w.-]+\.js[^>]*>/g;

await inWordPress('the plugin', (running) => {
  before(() => setActive(running().wordpress, true));

  it('takes the attributes that the elements have, and no others', async () => {
    const printed = await running().wordpress.run(
      'echo wp_json_encode(array_map(fn($e) => array_keys($e["attributes"]), Candor\\elements()));',
    );
    const manifest: Manifest = JSON.parse(readFileSync(join(project, 'dist/custom-elements.json'), 'utf8'));
    const declared = manifest.modules.flatMap(({declarations}) => declarations ?? []);
    for (const [name, taken] of Object.entries(JSON.parse(printed) as Record<string, string[]>)) {
      const element = declared.find(({tagName}) => tagName === `candor-${name}`);
      const had = element?.attributes?.map((attribute) => attribute.name) ?? [];
      // Of the platform's own; and rewording as JSON does not fit between a shortcode's brackets.
      const expected = [...had.filter((attribute) => attribute !== 'strings'), 'lang', 'dir'];
      assert.deepEqual(taken.sort(), [...new Set(expected)].sort(), name);
    }
  });

  it('adds one script with integrity where an element is, and none elsewhere', async () => {
    const {shop} = running();
    const plain = await read(await publish(running(), 'author', 'About candor, in words.'));
    assert.deepEqual(plain.match(scriptTag), null);
    const twice = `[candor src="${shop.origin}${reviewsPath}"][candor element="rating" src="${shop.origin}/x.json"]`;
    const [tag, ...others] = (await read(await publish(running(), 'author', twice))).match(scriptTag) ?? [];
    assert.deepEqual(others, []);
    const {name, integrity} = loaderFile();
    for (const part of [
      `/files/${name}"`,
      `integrity="${integrity}"`,
      'crossorigin="anonymous"',
      'type="module"',
    ]) {
      assert.ok(tag?.includes(part), `${part} is not in ${tag}`);
    }
  });

  it('leaves a snippet alone that brings its own script', async () => {
    const {shop} = running();
    const own = `<script type="module" src="${shop.origin}/candor/${loaderFile().name}"></script><candor-rating></candor-rating>`;
    assert.equal((await read(await publish(running(), 'administrator', own))).match(scriptTag)?.length, 1);
  });

  it('draws an author’s shortcode over several lines, with one request for data and none to others', async () => {
    const {shop, wordpress, withPage} = running();
    const shortcode = `[candor src="${shop.origin}${reviewsPath}"\nsubject="${subject}"\r\n heading-level=2 loading=eager opposites]<em>Wait</em>[/candor]`;
    const address = await publish(running(), 'author', shortcode);
    await withPage(async (page) => {
      shop.requests.length = 0;
      await page.goto(address);
      assert.ok(await drawn(page, reviewBody));
      const {attributes, inside} = await page.evaluate(takeElement);
      assert.deepEqual(attributes, {
        subject,
        'heading-level': '2',
        opposites: '',
        src: shop.origin + reviewsPath,
        loading: 'eager',
      });
      assert.equal(inside, '<em>Wait</em>');
      assert.deepEqual(
        shop.requests.map(({url}) => url),
        [reviewsPath],
      );
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({name}) => new URL(name).origin),
      );
      assert.deepEqual([...new Set(asked)].sort(), [shop.origin, wordpress.origin].sort());
      assert.deepEqual(page.pageErrors, []);
    });
  });

  for (const role of ['author', 'administrator']) {
    it(`makes hostile attributes harmless, even an ${role}’s`, () =>
      running().withPage(async (page) => {
        await page.goto(await publish(running(), role, hostile));
        const {attributes, wasHit, armed} = await page.evaluate(takeElement);
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !['subject', 'debug'].includes(name)),
          [],
        );
        assert.equal(wasHit, false);
        assert.equal(armed, 0);
      }));
  }

  it('takes of hostile attributes only what is right, and escapes it', async () => {
    const drawn = await running().wordpress.run(`echo do_shortcode(base64_decode('${btoa(hostile)}'));`);
    assert.match(drawn, /^<candor-reviews subject="&quot;&gt;&lt;b onclick=hit&gt;">/);
    assert.doesNotMatch(drawn, /<script|<[^>"]*("[^">]*"[^>"]*)*\bon\w+=/);
  });

  it('draws nothing for an element that there is not', async () => {
    for (const name of ['script', 'reviews onclick=hit', 'Reviews', '__proto__', '']) {
      const html = await read(
        await publish(running(), 'author', `Before[candor element="${name}"]Inside[/candor]After`),
      );
      assert.match(html, /BeforeAfter/);
      assert.doesNotMatch(html, scriptTag);
    }
  });

  it('draws an author’s block on the server, escaped', async () => {
    const {wordpress, shop} = running();
    const options = {
      src: shop.origin + reviewsPath,
      layout: 'grid',
      onclick: 'hit',
      limit: ['1'],
      'json-ld': true,
    };
    const block = {element: 'reviews', options, fallback: '<b onclick="hit">A & B</b>'};
    const content = `<!-- wp:candor/element ${JSON.stringify(block).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`;
    const author = await logIn(wordpress.origin, 'author');
    const {status, text} = await author.rest('/wp/v2/posts', {title: 'Block', status: 'publish', content});
    assert.equal(status, 201, text);
    const html = await read(`${wordpress.origin}/?p=${JSON.parse(text).id}`);
    const [drawnBlock] = /<div[^>]*wp-block-candor-element[\s\S]*?<\/div>/.exec(html) ?? [];
    const written = (shop.origin + reviewsPath).replaceAll('&', '&amp;');
    assert.ok(drawnBlock?.includes(`<candor-reviews layout="grid" json-ld src="${written}">`), drawnBlock);
    assert.doesNotMatch(drawnBlock ?? '', /<b|<[^>]*onclick/);
    assert.match(html, scriptTag);
  });

  it('shows the fallback and no script where the files are missing', async () => {
    const {plugin} = running();
    const address = await publish(running(), 'author', '[candor]Our reviews[/candor]');
    renameSync(join(plugin, 'files'), join(plugin, 'elsewhere'));
    try {
      const html = await read(address);
      assert.match(html, /<candor-reviews>Our reviews<\/candor-reviews>/);
      assert.doesNotMatch(html, scriptTag);
    } finally {
      renameSync(join(plugin, 'elsewhere'), join(plugin, 'files'));
    }
  });

  it('is set by administrators alone, through WordPress’s own form', async () => {
    const {wordpress, shop} = running();
    const editor = await logIn(wordpress.origin, 'editor');
    assert.equal((await editor.get('/wp-admin/options-general.php?page=candor')).status, 403);
    const endpoint = `${shop.origin}/?a=1&b=2`;
    const save = await saver(running().wordpress);
    await save({endpoint, loader: '', integrity: ''});
    const html = await read(`${wordpress.origin}/?p=1`);
    assert.ok(
      html.includes(`<link rel="trust-data" href="${endpoint.replace('&', '&#038;')}">`),
      html.slice(0, 3000),
    );
    for (const bad of [
      'http://shop.example/',
      'javascript:alert(1)',
      'https://user:word@shop.example/',
      '//shop.example',
    ]) {
      const {text} = await save({endpoint: bad, loader: '', integrity: ''});
      assert.match(text, /is no address that can be used/, bad);
      assert.equal(await kept(running().wordpress), endpoint);
    }
    const loader = 'https://cdn.example/candor-loader-1.0.0.js';
    for (const integrity of ['', 'sha1-abc', '"><script>']) {
      assert.match((await save({endpoint, loader, integrity})).text, /needs its integrity/);
    }
    const {integrity} = loaderFile();
    await save({endpoint, loader, integrity});
    const [tag] = (await read(await publish(running(), 'author', '[candor]'))).match(scriptTag) ?? [];
    assert.ok(tag?.includes(loader) && tag.includes(integrity), tag);
    await save({endpoint, loader: '', integrity: ''});
  });

  it('is not set without the form’s nonce', async () => {
    const administrator = await logIn(running().wordpress.origin, 'administrator');
    const before = await kept(running().wordpress);
    const fields = {
      option_page: 'candor',
      action: 'update',
      'candor_settings[endpoint]': 'https://other.example/',
    };
    assert.equal((await administrator.submit('/wp-admin/options.php', fields)).status, 403);
    assert.equal(await kept(running().wordpress), before);
  });

  it('leaves nothing behind when it is taken away', async () => {
    const {wordpress} = running();
    assert.notEqual(await kept(running().wordpress), '');
    const left = await wordpress.run(
      "define('WP_UNINSTALL_PLUGIN', 'candor/candor.php'); require WP_PLUGIN_DIR . '/candor/uninstall.php'; global $wpdb; echo $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%candor%'\");",
    );
    assert.equal(left, '0');
  });

  it('is GPL as its header says, and refuses to run outside of WordPress', () => {
    for (const file of readdirSync(pluginSource, {recursive: true, encoding: 'utf8'})) {
      if (!file.endsWith('.php') || file.endsWith('.asset.php') || file.startsWith('files')) continue;
      assert.match(
        readFileSync(join(pluginSource, file), 'utf8'),
        /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/,
        file,
      );
    }
    assert.match(readFileSync(join(pluginSource, 'candor.php'), 'utf8'), /License: +GPL-2\.0-or-later/);
  });

  it('has given WordPress and PHP nothing to complain of', () => {
    assert.deepEqual(complaints(running().wordpress), []);
  });
});
