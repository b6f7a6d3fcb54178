import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, it} from 'node:test';

import {setActive} from './support/plugin.js';
import {addBlock, openScreen, publish, type Screen} from './support/screen.js';
import {loaderFile, reviewBody, reviewsPath} from './support/shop.js';
import {drawn, see} from './support/sight.js';
import {snippet} from './support/snippets.js';
import {inWordPress, type Running} from './support/suite.js';

const {afterVisualTab}: {readonly afterVisualTab: Readonly<Record<string, string>>} = JSON.parse(
  readFileSync(new URL('what-survives.json', import.meta.url), 'utf8'),
);

/** Works in wp-admin, and closes it whatever happens. */
async function atScreen(
  {wordpress}: Running,
  user: string,
  path: string,
  action: (screen: Screen) => Promise<void>,
): Promise<void> {
  const screen = await openScreen(wordpress.origin, user, path);
  try {
    await action(screen);
    assert.deepEqual(screen.errors, []);
  } finally {
    await screen.close();
  }
}

/** Whether visitors see the review. */
const isDrawn = ({withPage}: Running, address: string): Promise<boolean> =>
  withPage(async (page) => {
    await page.goto(address);
    return drawn(page, reviewBody);
  });

/** Types into WordPress's own “Custom HTML” block and publishes. */
async function typeHtml(screen: Screen, html: string): Promise<string> {
  await addBlock(screen, 'html');
  await screen.page.waitForSelector('.wp-block-html textarea');
  await screen.page.keyboard.sendCharacter(html);
  return publish(screen);
}

await inWordPress('the editors', (running) => {
  before(() => setActive(running().wordpress, true));

  it('Custom HTML block: an administrator types a snippet', () =>
    atScreen(running(), 'administrator', '/wp-admin/post-new.php', async (screen) => {
      const address = await typeHtml(screen, snippet('script-and-element', running().shop.origin));
      assert.ok(await isDrawn(running(), address));
    }));

  it('Custom HTML block: an author types one, and keeps the <div> without its script', () =>
    atScreen(running(), 'author', '/wp-admin/post-new.php', async (screen) => {
      const {shop, withPage} = running();
      const address = await typeHtml(screen, snippet('script-and-div', shop.origin));
      await withPage(async (page) => {
        await page.goto(address);
        const {hasScript, hasTarget} = await see(page, pastedScript(running()), reviewBody);
        assert.deepEqual([hasScript, hasTarget], [false, true]);
        if (loaderFile().isLoader)
          assert.ok(await drawn(page, reviewBody), 'The plugin’s loader did not draw it.');
      });
    }));

  it('the plugin’s block asks an author for an address, shows a preview, and is drawn for visitors', () =>
    atScreen(running(), 'author', '/wp-admin/post-new.php', async (screen) => {
      const {page} = screen;
      await addBlock(screen, 'candor');
      const field = await page.waitForSelector('.wp-block-candor-element input[type="url"]');
      await field?.click();
      await page.keyboard.type(running().shop.origin + reviewsPath);
      await page.keyboard.press('Enter');
      await page.waitForFunction(isPreviewed, {}, reviewBody);
      const address = await publish(screen);
      assert.ok(await isDrawn(running(), address));
    }));

  for (const [form, promised] of Object.entries(afterVisualTab)) {
    it(`classic editor: ${form} typed into the Text tab, ${promised} after a look at the Visual tab`, () =>
      atScreen(running(), 'administrator', '/wp-admin/post-new.php?classic-editor', async (screen) => {
        const isDiv = form === 'script-and-div';
        await typeText(screen, snippet(isDiv ? form : 'script-and-element', running().shop.origin));
        if (!isDiv || loaderFile().isLoader) assert.ok(await isDrawn(running(), await update(screen)));
        else await update(screen);
        await lookAtVisualTab(screen);
        assert.equal(await hasTarget(running(), await update(screen)), promised === 'works');
      }));
  }
});

/** Types into the Text tab, over what is there. */
async function typeText({page}: Screen, html: string): Promise<void> {
  await page.click('#content-html');
  await page.click('#content');
  await page.keyboard.sendCharacter(html);
}

/** Publishes or updates in the classic editor, and gives the address for visitors. */
async function update({page}: Screen): Promise<string> {
  await page.evaluate(() => document.querySelector('#message')?.remove());
  await page.click('#publish');
  const link = await page.waitForSelector('#message a');
  return (await link?.evaluate((node) => node.getAttribute('href'))) ?? '';
}

async function lookAtVisualTab({page}: Screen): Promise<void> {
  await page.click('#content-tmce');
  await page.waitForFunction(() => {
    const frame = document.querySelector('#content_ifr');
    return frame instanceof HTMLIFrameElement && frame.contentDocument?.body.textContent?.includes('reviews');
  });
  await page.click('#content-html');
  await page.waitForSelector('#wp-content-wrap.html-active');
}

/** Whether visitors get the element, or the `<div>` for it. */
const hasTarget = (running: Running, address: string): Promise<boolean> =>
  running.withPage(async (page) => {
    await page.goto(address);
    return (await see(page, pastedScript(running), reviewBody)).hasTarget;
  });

const pastedScript = ({shop}: Running): string => `${shop.origin}/candor/${loaderFile().name}`;

/** Runs in the page. */
function isPreviewed(body: string): boolean {
  const element = document.querySelector('.wp-block-candor-element candor-reviews');
  return element?.shadowRoot?.textContent?.includes(body) ?? false;
}
