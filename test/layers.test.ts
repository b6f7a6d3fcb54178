import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

import {checkLayers, checkMirror, type Sources} from './support/layers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = (pattern: string): string[] =>
  globSync(pattern, {cwd: root, exclude: ['**/node_modules/**']}).map((path) => path.replaceAll('\\', '/'));
const sources: Sources = Object.fromEntries(
  paths('src/**/*.ts').map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]),
);

describe('the house', () => {
  it('is there', () => {
    assert.ok(Object.keys(sources).length > 0);
  });

  it('has every import and every name in its right room, and no circle', () => {
    assert.deepEqual(checkLayers(sources), []);
  });

  it('is mirrored by its tests', () => {
    assert.deepEqual(checkMirror(paths('test/**/*.ts'), Object.keys(sources)), []);
  });
});

/** A house in order, to which one wrong file at a time is added. */
const inOrder: Sources = {
  'src/protocol/reviews.ts':
    "import * as v from 'valibot';\nimport {clean} from '../internal/clean.js';\nexport {v, clean};",
  'src/formats/html.ts':
    "import type {Review} from '../protocol/reviews.js';\nconst x = 'fetch(document.body)'; // window.open()\nthis.#fetch(document.subject); app.fetch(my.window);",
  'src/proof/verdict.ts':
    "import {v} from '../protocol/reviews.js';\nawait crypto.subtle.digest('SHA-256', data);",
  'src/client/load.ts':
    "import ky from 'ky';\nimport {parseTemplate} from 'url-template';\nconst f = globalThis.fetch;",
  'src/controllers/resource.ts':
    "import type {ReactiveController} from 'lit';\nimport {v} from '../protocol/reviews.js';",
  'src/i18n/english.ts':
    "import type {Code} from '../protocol/errors.js';\nexport const load = () => import('./german.js');",
  'src/i18n/german.ts': 'export default {};',
  'src/styles/tokens.ts': `import {css} from 'lit';\nexport const tokens = css\`:host { --_ink: \${1} }\`;`,
  'src/elements/rating/rating.ts': `import {html, LitElement} from 'lit';
    import {property} from 'lit/decorators.js';
    import {load} from '../../client/load.js';
    export const t = (x: string) => html\`<p title=\${x}>\${x ? html\`<b>\${{a: 1}.a}</b>\` : 'innerText'}</p>\`;`,
  'src/embed/loader.ts':
    'import {t} from "../elements/rating/rating.js";\nexport const get = (url: string) => import(url);',
  'src/endpoint/server.ts':
    "import {createHash} from 'node:crypto';\nimport {Hono} from 'hono';\nimport {cors} from 'hono/cors';",
  'src/check/check.ts': "import {load} from '../client/load.js';\nimport {readFile} from 'node:fs/promises';",
  'src/cli/candor.ts': "import {serve} from '../endpoint/server.js';\nimport {argv} from 'node:process';",
  'src/internal/clean.ts': 'export const clean = (text: string) => text.replace(/[\'"`]/g, "");',
  'src/internal/parse.ts':
    'export const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");',
};

/** Path, source, and what the check must say of it. */
const wrong: readonly (readonly [path: string, source: string, says: RegExp])[] = [
  ['src/protocol/a.ts', "import {html} from 'lit';", /protocol may not import lit/],
  ['src/protocol/a.ts', "import type {Html} from 'lit';", /protocol may not import lit/],
  ['src/protocol/a.ts', "export * from '../client/load.js';", /protocol may not import client/],
  ['src/protocol/a.ts', "export {load} from '../client/load.js';", /protocol may not import client/],
  ['src/protocol/a.ts', "const a = await import('../client/load.js');", /protocol may not import client/],
  [
    'src/protocol/a.ts',
    'const a = await import(\n  `../client/load.js`\n);',
    /protocol may not import client/,
  ],
  ['src/protocol/a.ts', 'const a = await import(name);', /worked out at run time/],
  [
    'src/protocol/a.ts',
    `const a = \`\${await import("../client/load.js")}\`;`,
    /protocol may not import client/,
  ],
  ['src/protocol/a.ts', "import fs from 'node:fs';", /protocol may not import node:/],
  ['src/protocol/a.ts', "import '../elements/rating/rating.js';", /protocol may not import elements/],
  [
    'src/protocol/a.ts',
    "/* a */ import /* b */ {\n  load, // c\n} from '../client/load.js';",
    /protocol may not import client/,
  ],
  [
    'src/protocol/a.ts',
    "const r = /'/; import {load} from '../client/load.js';",
    /protocol may not import client/,
  ],
  ['src/protocol/a.ts', 'document.querySelector("a");', /must never see document/],
  ['src/protocol/a.ts', 'const there = typeof document !== "undefined";', /must never see document/],
  ['src/protocol/a.ts', 'window.alert();', /must never see window/],
  ['src/protocol/a.ts', `const a = \`\${window.name}\`;`, /must never see window/],
  ['src/protocol/a.ts', 'globalThis.window.name;', /must never see window/],
  ['src/protocol/a.ts', 'await fetch(url);', /must never see fetch/],
  ['src/protocol/a.ts', 'await globalThis.fetch(url);', /must never see fetch/],
  [
    'src/protocol/a.ts',
    "import {parse} from '../internal/parse.js';",
    /must never see DOMParser, which stands in src\/internal/,
  ],
  ['src/protocol/a.ts', "import {x} from '../../test/support/x.js';", /outside of the house/],
  ['src/formats/a.ts', "import * as v from 'valibot';", /formats may not import valibot/],
  ['src/formats/a.ts', 'new DOMParser();', /must never see DOMParser/],
  ['src/proof/a.ts', "import {decode} from 'jose';", /proof may not import jose/],
  ['src/proof/a.ts', 'fetch(url);', /must never see fetch/],
  ['src/client/a.ts', "import {html} from 'lit';", /client may not import lit/],
  ['src/client/a.ts', "import {R} from '../controllers/resource.js';", /client may not import controllers/],
  ['src/controllers/a.ts', "import {LitElement} from 'lit';", /more than types \(import type\) of lit/],
  ['src/controllers/a.ts', "import {type LitElement} from 'lit';", /more than types/],
  ['src/controllers/a.ts', "import {load} from '../client/load.js';", /controllers may not import client/],
  ['src/i18n/a.ts', "import {codes} from '../protocol/reviews.js';", /more than types/],
  ['src/i18n/a.ts', "import type {A} from '../elements/rating/rating.js';", /i18n may not import elements/],
  ['src/styles/a.ts', "import {x} from '../protocol/reviews.js';", /styles may not import protocol/],
  ['src/elements/a/a.ts', "import ky from 'ky';", /elements may not import ky/],
  [
    'src/elements/a/a.ts',
    "import {serve} from '../../endpoint/server.js';",
    /elements may not import endpoint/,
  ],
  ['src/elements/a/a.ts', 'await fetch(this.src);', /must never see fetch/],
  ['src/elements/a/a.ts', 'this.innerHTML = text;', /must never see innerHTML/],
  ['src/elements/a/a.ts', `html\`<p .innerHTML=\${text}></p>\`;`, /must never see innerHTML/],
  [
    'src/elements/a/a.ts',
    "import {unsafeHTML} from 'lit/directives/unsafe-html.js';",
    /must never see unsafeHTML/,
  ],
  ['src/elements/a/a.ts', 'html`<p style="color: red"></p>`;', /must never see style=/],
  ['src/elements/a/a.ts', 'html`<style>p {}</style>`;', /must never see <style>/],
  ['src/elements/a/a.ts', 'localStorage.setItem("a", "b");', /must never see localStorage/],
  ['src/embed/a.ts', "import {serve} from '../endpoint/server.js';", /embed may not import endpoint/],
  [
    'src/endpoint/a.ts',
    "import {t} from '../elements/rating/rating.js';",
    /endpoint may not import elements/,
  ],
  ['src/endpoint/a.ts', "import {html} from 'lit';", /endpoint may not import lit/],
  ['src/endpoint/a.ts', "import express from 'express';", /endpoint may not import express/],
  ['src/check/a.ts', "import {serve} from '../endpoint/server.js';", /check may not import endpoint/],
  ['src/cli/a.ts', "import ky from 'ky';", /cli may not import ky/],
  ['src/internal/a.ts', "import {v} from '../protocol/reviews.js';", /internal may not import protocol/],
  ['src/internal/a.ts', "import * as v from 'valibot';", /internal may not import valibot/],
  ['src/internal/a.ts', "import {readFileSync} from 'node:fs';", /internal may not import node:/],
  ['src/helpers/a.ts', 'export const a = 1;', /stands in no room/],
  ['src/a.ts', 'export const a = 1;', /stands in no room/],
  [
    'src/internal/clean.ts',
    "export {parse as clean} from './parse.js'; import './clean.js';",
    /clean\.ts → .*clean\.ts: imports go round/,
  ],
];

describe('the check of the house', () => {
  it('has nothing to say of a house in order', () => {
    assert.deepEqual(checkLayers(inOrder), []);
  });

  for (const [path, source, says] of wrong) {
    it(`reports ${path}: ${source.replaceAll('\n', ' ')}`, () => {
      const problems = checkLayers({...inOrder, [path]: source});
      assert.ok(
        problems.some((problem) => problem.includes(path) && says.test(problem)),
        `It said: ${problems.join('; ') || 'nothing'}`,
      );
    });
  }

  it('reports a circle through several rooms of files, once', () => {
    const circle = {
      'src/protocol/a.ts': "import {b} from './b.js';",
      'src/protocol/b.ts': "import type {c} from './c.js';",
      'src/protocol/c.ts': "import {a} from './a.js';",
    };
    assert.deepEqual(checkLayers(circle), [
      'src/protocol/a.ts → src/protocol/b.ts → src/protocol/c.ts → src/protocol/a.ts: imports go round in a circle',
    ]);
  });

  it('reports a test that mirrors nothing', () => {
    const tests = [
      'test/layers.test.ts',
      'test/support/x.ts',
      'test/site/x.test.ts',
      'test/protocol/x.test.ts',
      'test/protocol/support/x.ts',
      'test/elements/rating/x.browser.ts',
      'test/elements/ratings/x.browser.ts',
      'test/helpers/x.test.ts',
    ];
    assert.deepEqual(checkMirror(tests, Object.keys(inOrder)), [
      'test/elements/ratings/x.browser.ts: there is no src/elements/ratings/',
      'test/helpers/x.test.ts: there is no src/helpers/',
    ]);
  });
});
