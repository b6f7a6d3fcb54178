import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, it} from 'node:test';

import {type EndpointKeys, loadKeys} from '../../src/endpoint/keys/load-keys.js';
import {signFor} from '../../src/endpoint/signing/sign.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {accessibilityViolations} from '../support/accessibility.js';
import {project} from '../support/builds.js';
import type {Page} from '../support/page.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {runDemo} from './support/demo-endpoint.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = runDemo();
const kettle = 'https://kettle.example/p/enamel-kettle';
let elsewhere: StaticServer;

before(async () => {
  const file = readFileSync(join(project, 'dist/verify.html'), 'utf8');
  elsewhere = await serve({documents: {'/verify.html': file}});
});
after(() => elsewhere?.close());

/** What the author of a review is given by the endpoint. */
const receiptOfASentReview = async (text: string): Promise<string> => {
  const discovery = `${demo.origin}/.well-known/trust-data.json`;
  const {actions} = (await (await fetch(discovery)).json()) as {actions: {submitReview: {href: string}}};
  const review = {reviewRating: {ratingValue: 3}, reviewBody: text};
  const response = await fetch(new URL(actions.submitReview.href, discovery), {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({subject: kettle, review}),
  });
  const said = await response.text();
  assert.equal(response.status, 202, said);
  return String((JSON.parse(said) as {receipt: unknown}).receipt);
};

const keysOfTheDemo = (): EndpointKeys => {
  const folder = readdirSync(demo.data).find((name) => name.endsWith('.keys')) ?? '';
  const keys = loadKeys(join(demo.data, folder));
  assert.ok(keys);
  return keys;
};

/** A promise of the demo that nobody ever meant to keep, and that is due. */
const brokenPromise = async (): Promise<string> => {
  const sub = await subjectHash(kettle);
  const receipt = signFor(keysOfTheDemo(), 'receipt', 0, ({iss, iat}) => ({
    ...{iss, iat, id: 'never-shown', sub, at: iat, by: iat, doc: `${'B'.repeat(42)}A`},
  }));
  assert.ok(receipt);
  return receipt;
};

interface Question {
  readonly address: string;
  readonly subject: string;
  readonly pasted?: string;
  /** What stands in a file. */
  readonly file?: string;
}

/** Runs in the page: what a person does who has a receipt. */
const ask = ({address, subject, pasted, file}: Question): void => {
  const details = document.querySelector('details');
  if (details) details.open = true;
  const fill = (selector: string, value: string): void => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`There is no ${selector}.`);
    field.focus();
    field.value = value;
  };
  fill('#address', address);
  fill('#subject', subject);
  if (pasted !== undefined) fill('#pasted', pasted);
  if (file !== undefined) {
    const files = new DataTransfer();
    files.items.add(new File([file], 'receipt.txt'));
    const input = document.querySelector<HTMLInputElement>('#receipt');
    if (input) input.files = files.files;
  }
  document.querySelector<HTMLElement>('button[type=submit]')?.click();
};

/** Runs in the page: the verdict, and what is said of receipt and promise. */
const read = () => {
  const result = document.getElementById('result');
  if (!result || result.hidden) return undefined;
  const lines = Array.from(result.querySelectorAll('.checks li'), (item) =>
    (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return {
    verdict: result.querySelector<HTMLElement>('.verdict')?.dataset.verdict,
    receipt: lines.filter((line) => /receipt/.test(line)),
  };
};

const answerTo = async (page: Page, question: Pick<Question, 'pasted' | 'file'>) => {
  await page.goto(`${elsewhere.origin}/verify.html`);
  await page.evaluate(ask, {address: `${demo.origin}/`, subject: kettle, ...question});
  const said = await waitFor(page, read, [], 30_000);
  assert.ok(said);
  return said;
};

inEachEngine('a receipt in the independent verifier', ({withPage, name}) => {
  it('kept: pasted, or in the file in which the answer was kept', () =>
    withPage(async (page) => {
      const receipt = await receiptOfASentReview(`It boils fast, says ${name}.`);
      const answer = JSON.stringify({ref: 'R-0000-0000', receipt});
      for (const question of [{pasted: `\n${receipt} \n`}, {file: answer}]) {
        const {verdict, receipt: lines} = await answerTo(page, question);
        // Whether a monitor has signed it already is another question.
        assert.notEqual(verdict, 'failed');
        assert.equal(lines.length, 2);
        for (const line of lines) assert.match(line, /^held/);
        assert.match(lines.join('\n'), /the promise of the receipt was kept/);
      }
    }));

  it('not kept: said unmistakably, with what was promised', () =>
    withPage(async (page) => {
      const {verdict, receipt} = await answerTo(page, {pasted: await brokenPromise()});
      assert.equal(verdict, 'failed');
      assert.match(receipt[0] ?? '', /^FAILED.*the promise of the receipt was kept.*\(promise-not-kept\)/);
      assert.match(receipt[1] ?? '', /^held.*receipt signed by the origin/);
      assert.deepEqual(await accessibilityViolations(page), []);
    }));

  it('no receipt: nobody is accused of breaking a promise', () =>
    withPage(async (page) => {
      for (const question of [{pasted: 'R-7K3F-9QMX'}, {file: '{"ref": "R-7K3F-9QMX"}'}]) {
        const {verdict, receipt} = await answerTo(page, question);
        assert.equal(verdict, 'failed');
        assert.match(receipt.join('\n'), /^FAILED.*receipt signed by the origin.*\(malformed\)/);
        assert.match(receipt.join('\n'), /not checked.*the promise of the receipt was kept.*\(not-asked\)/i);
        assert.doesNotMatch(receipt.join('\n'), /promise-not-kept/);
      }
    }));
});
