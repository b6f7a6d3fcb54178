import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {transform} from 'esbuild';

import {project} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {hold} from '../support/processes.js';
import {builderModule, hostileValues, type Settings} from './support/builder.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {drawn, openPasting, type Pasting} from './support/pasting.js';
import {readRecorded} from './support/recorder.js';

const {snippetsFor} = await builderModule('snippets');
const {untouched} = await builderModule('settings');
const file = {name: 'candor-loader-1.2.3.js', version: '1.2.3', integrity: 'sha384-x'};

/** The code of the one step that is a component. */
const component = (settings: Settings): string => {
  const step = snippetsFor(settings, file).steps.find(({code}) =>
    code.includes(`<candor-${settings.element}`),
  );
  assert.ok(step, settings.host);
  return step.code;
};

interface Made {
  readonly tag: string;
  readonly props: Record<string, unknown>;
  readonly children: unknown[];
}

describe('the React snippet', () => {
  it('gives each attribute exactly its value, whatever it is', async () => {
    for (const text of [...hostileValues, 'plain']) {
      const settings = {
        ...untouched,
        ...{host: 'react', src: 'https://shop.example/', fallback: text},
        options: {subject: text, limit: '7', opposites: 'true', layout: 'grid'},
      };
      const {code} = await transform(component(settings).replace(/^import .*$/m, ''), {
        ...{loader: 'jsx', jsxFactory: 'make', format: 'cjs'},
      });
      const exported: {exports: {Reviews?: () => Made}} = {exports: {}};
      const make = (tag: string, props: Record<string, unknown> | null, ...children: unknown[]): Made => ({
        ...{tag, props: {...props}, children},
      });
      new Function('module', 'make', code)(exported, make);
      assert.deepEqual(exported.exports.Reviews?.(), {
        tag: 'candor-reviews',
        props: {src: 'https://shop.example/', subject: text, layout: 'grid', limit: 7, opposites: true},
        children: [{tag: 'p', props: {}, children: [text]}],
      });
    }
  });
});

/** How each framework's people start an application whose one component is the snippet. */
const applications: Readonly<
  Record<string, {readonly host: string; readonly component: string; readonly main: string}>
> = {
  react: {
    host: 'react-19',
    component: 'Reviews.jsx',
    main: `import {createElement, StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {Reviews} from './Reviews.jsx';
createRoot(document.querySelector('#app')).render(createElement(StrictMode, null, createElement(Reviews)));`,
  },
  vue: {
    host: 'vue-3',
    component: 'Reviews.vue',
    main: `import {createApp} from 'vue';
import Reviews from './Reviews.vue';
createApp(Reviews).mount('#app');`,
  },
  svelte: {
    host: 'svelte-5',
    component: 'Reviews.svelte',
    main: `import {mount} from 'svelte';
import Reviews from './Reviews.svelte';
mount(Reviews, {target: document.querySelector('#app')});`,
  },
  angular: {
    host: 'angular',
    component: 'reviews.component.ts',
    main: `import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {ReviewsComponent} from './reviews.component.ts';
await bootstrapApplication(ReviewsComponent);`,
  },
};

const folderOf = (host: string): string => join(project, 'test/hosts', host);
const isInstalled = (host: string): boolean =>
  ['vite', 'candor'].every((name) => existsSync(join(folderOf(host), 'node_modules', name, 'package.json')));

// Angular's decorators are not the standard's; its own builder turns them into what TypeScript makes of them.
const decorators = JSON.stringify({
  compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false},
});

/** Builds an application around a snippet, in a folder of the host, so that it finds what the host has installed. */
const build = async (name: string, settings: Settings, out: string): Promise<void> => {
  const {host = '', component: fileName = '', main = ''} = applications[name] ?? {};
  const folder = join(folderOf(host), 'pasted');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  try {
    const selector = name === 'angular' ? '<app-reviews></app-reviews>' : '<div id="app"></div>';
    const html = `<!doctype html><html lang="en"><head><script src="/recorder.js"></script><title>App</title></head>
<body>${selector}<script type="module" src="./main.js"></script></body></html>`;
    writeFileSync(join(folder, 'index.html'), html);
    writeFileSync(join(folder, 'main.js'), main);
    writeFileSync(join(folder, fileName), component(settings));
    writeFileSync(join(folder, 'tsconfig.json'), decorators);
    const vite = join(folderOf(host), 'node_modules/vite/bin/vite.js');
    const own = snippetsFor(settings, file).steps.find(({title}) => title === 'vite.config.js')?.code;
    const config = join(folder, 'vite.config.js');
    if (own) writeFileSync(config, own);
    const given = existsSync(join(folderOf(host), 'vite.config.js')) ? ['--config', '../vite.config.js'] : [];
    const args = ['build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error', ...(own ? [] : given)];
    const {code} = await hold({
      command: process.execPath,
      args: [vite, ...args],
      cwd: folder,
      deadline: 120_000,
    }).ended;
    assert.equal(code, 0, `vite did not build the ${name} snippet`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

const [engine] = findEngines();
const published = temporaryFolder();
const out = temporaryFolder();
const hostile = hostileValues.join(' ');

inEachEngine(
  'pasted into an application',
  ({withPage}) => {
    let pasting: Pasting;
    before(async () => {
      pasting = await openPasting(published);
    });
    after(() => pasting?.close());

    for (const [name, {host}] of Object.entries(applications)) {
      it(
        name,
        {skip: isInstalled(host) ? false : `${host} is not installed; npm run test:hosts installs it`},
        () =>
          withPage(async (page) => {
            const settings = pasting.settings({host: name, fallback: hostile});
            await build(name, settings, join(out, name));
            const html = readFileSync(join(out, name, 'index.html'), 'utf8');
            for (const asset of readdirSync(join(out, name, 'assets')))
              pasting.put(`/assets/${asset}`, readFileSync(join(out, name, 'assets', asset), 'utf8'));
            pasting.put(`/${name}.html`, html);
            pasting.asked();
            await page.goto(`${pasting.site.origin}/${name}.html`);
            assert.match(await drawn(page), /^Showing 3 of 64/);
            const {src, fallback} = await page.evaluate(() => {
              const element = document.querySelector('candor-reviews');
              return {
                src: element?.getAttribute('src') ?? '',
                fallback: element?.querySelector('p')?.textContent ?? '',
              };
            });
            assert.equal(src || settings.src, settings.src);
            // HTML folds white space, and so do templates.
            assert.equal(fallback.replace(/\s+/g, ' ').trim(), hostile.replace(/\s+/g, ' ').trim());
            assert.deepEqual(
              Object.entries(pasting.asked()).filter(([, count]) => count > 1),
              [],
            );
            assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
            assert.deepEqual(
              (page.consoleLines ?? []).filter(({type}) => type === 'error'),
              [],
            );
          }),
      );
    }
  },
  engine ? [engine] : [],
);
