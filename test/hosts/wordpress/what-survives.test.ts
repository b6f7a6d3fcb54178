import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {it} from 'node:test';

import {type Hand, hands, type Pasted, type Place, paste, places} from './support/hands.js';
import {logIn, type Session} from './support/session.js';
import {loaderFile, reviewBody} from './support/shop.js';
import {drawn, type Sight, see} from './support/sight.js';
import {attributes, type Form, forms, snippet} from './support/snippets.js';
import {inWordPress, type Running} from './support/suite.js';

/**
 * `works` as pasted, or once the site loads Candor by itself (plugin, theme or tag manager), or with the plugin. `stripped`:
 * what is left is the fallback. `shown-as-text`: a shortcode where there are none. `not-allowed`: they cannot paste there.
 */
type Result = 'works' | 'needs-loader' | 'needs-plugin' | 'stripped' | 'shown-as-text' | 'not-allowed';

interface Row extends Hand {
  readonly place: Place;
  readonly forms: Readonly<Partial<Record<Form, Result>>>;
}

const file = new URL('what-survives.json', import.meta.url);
const promised: {readonly wordpress: string; readonly rows: readonly Row[]} = JSON.parse(
  readFileSync(file, 'utf8'),
);

await inWordPress('what survives in WordPress', (running) => {
  const found: Row[] = [];

  for (const hand of hands) {
    const trusted = hand.unfilteredHtml ? 'who may post any markup' : 'without unfiltered_html';
    it(`is what the table says for an ${hand.role} ${trusted}`, async () => {
      // An author is not trusted on any host; so that is tried where the others are.
      running().wordpress.allowUnfilteredHtml(hand.unfilteredHtml || hand.role === 'author');
      const session = await logIn(running().wordpress.origin, hand.role);
      for (const place of places) {
        const row = {...hand, place, forms: await tryOut(running(), session, place)};
        found.push(row);
        if (!isUpdate) assert.deepEqual(row, promisedFor(row));
      }
      running().wordpress.allowUnfilteredHtml(true);
    });
  }

  it('and the table says nothing else', () => {
    if (isUpdate) keep(running().wordpress.version, found);
    else assert.equal(promised.rows.length, found.length);
  });
});

const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

const promisedFor = ({role, unfilteredHtml, place}: Row): Row | undefined =>
  promised.rows.find(
    (row) => row.role === role && row.unfilteredHtml === unfilteredHtml && row.place === place,
  );

const keep = (wordpress: string, rows: readonly Row[]): void =>
  writeFileSync(file, `${JSON.stringify({...promised, wordpress, rows}, undefined, 2)}\n`);

async function tryOut(running: Running, session: Session, place: Place): Promise<Row['forms']> {
  const results: Partial<Record<Form, Result>> = {};
  for (const form of forms) {
    const pasted = await paste(session, place, snippet(form, running.shop.origin));
    results[form] = pasted === 'not-allowed' ? pasted : await resultOf(running, pasted, form);
  }
  return results;
}

/** Looks as a visitor without the plugin where a script was pasted, and where that was not enough with it. */
async function resultOf(running: Running, pasted: Exclude<Pasted, string>, form: Form): Promise<Result> {
  try {
    const isAlone = !form.startsWith('script');
    const sight = isAlone ? undefined : await visit(running, pasted.path, form, false);
    if (sight?.hasScript && sight.hasTarget) return 'works';
    const withPlugin = await visit(running, `${pasted.path}&with-plugin`, form, true);
    if (form === 'shortcode') return withPlugin.hasTarget ? 'needs-plugin' : 'shown-as-text';
    return withPlugin.hasTarget ? 'needs-loader' : 'stripped';
  } finally {
    await pasted.remove();
  }
}

/** Opens it as a visitor. What arrived, arrived whole; and what can be drawn, is drawn, in one request, without a word. */
function visit(running: Running, path: string, form: Form, hasPlugin: boolean): Promise<Sight> {
  const {withPage, wordpress, shop} = running;
  return withPage(async (page) => {
    shop.requests.length = 0;
    await page.goto(wordpress.origin + path);
    const sight = await see(page, `${shop.origin}/candor/${loaderFile().name}`, reviewBody);
    if (!sight.hasTarget) return sight;
    for (const [name, value] of Object.entries(attributes(shop.origin))) {
      assert.equal(sight.attributes[name], value, `${form}: ${name}`);
    }
    const canDraw = (sight.hasScript || hasPlugin) && (loaderFile().isLoader || !form.endsWith('div'));
    if (canDraw) {
      assert.ok(await drawn(page, reviewBody), `${form} is not drawn.`);
      assert.equal(shop.requests.filter(({url}) => url.startsWith('/reviews.json')).length, 1);
    }
    assert.deepEqual(page.pageErrors, []);
    assert.deepEqual(
      page.consoleLines?.filter(({type}) => type === 'error'),
      [],
    );
    return sight;
  });
}
