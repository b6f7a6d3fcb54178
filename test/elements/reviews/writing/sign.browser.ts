import {expect, fixture, html} from '@open-wc/testing';

import {checkJwk, thumbprint} from '../../../../src/proof/jwk.js';
import {type Jws, parseJws, verifyJws} from '../../../../src/proof/jws.js';
import {part, textOf, violations} from '../../support.js';
import {keepNothing, kept, withoutStorage} from '../author-key/storage.js';
import {
  cut,
  endpoint,
  frame,
  fullDesk,
  opened,
  problem,
  type Sent,
  type Sheet,
  taken,
  until,
  type WritingHost,
} from './harness.js';

const json = 'application/json';
const jose = 'application/jose';

const begin = async (accepts: readonly string[] | null = [json, jose], dir = 'ltr'): Promise<Sheet> => {
  const host = await fixture<WritingHost>(html`<writing-host dir=${dir}></writing-host>`);
  const {submitReview, ...actions} = fullDesk.actions;
  if (!submitReview) throw new Error('no action');
  host.desk = {
    ...fullDesk,
    actions: {...actions, submitReview: {...submitReview, ...(accepts ? {accepts: [...accepts]} : {})}},
  };
  await host.writing.write();
  return opened(host);
};

const box = (sheet: Sheet): HTMLInputElement | null => sheet.dialog.querySelector('[name="sign"]');
const forget = (sheet: Sheet): HTMLElement | null => part(sheet.host, 'forget-key');

const write = async (sheet: Sheet, text = 'Boils quickly.'): Promise<void> => {
  await sheet.choose('rating', '4');
  await sheet.type('body', text);
};

const send = async (sheet: Sheet): Promise<void> => {
  await sheet.press('send');
  await sheet.press('send');
  await sheet.settled();
};

const jwsOf = async ({body}: Sent): Promise<Jws> => {
  if (!(body instanceof Blob)) throw new Error('not signed');
  const jws = parseJws(await body.text(), 'trust-review+jwt');
  await verifyJws(jws, checkJwk(jws.header.jwk));
  return jws;
};

const one = (sent: readonly Sent[], index = 0): Sent => {
  const found = sent.at(index);
  if (!found) throw new Error(`nothing was sent as number ${index}`);
  return found;
};

const authorOf = async (sent: Sent): Promise<string> => thumbprint(checkJwk((await jwsOf(sent)).header.jwk));

describe('signing a review of one’s own', () => {
  keepNothing();

  it('is offered only where the endpoint takes what is signed, and never ticked beforehand', async () => {
    for (const accepts of [null, [json], ['application/joseph']])
      expect(box(await begin(accepts)) === null, String(accepts)).to.equal(true);
    expect(box(await begin())?.checked).to.equal(false);
  });

  it('is explained in one sentence, which names where the key is kept', async () => {
    const sheet = await begin();
    const hint = sheet.dialog.querySelector(`#${box(sheet)?.getAttribute('aria-describedby')}`);
    expect(textOf(hint).replace(/[\u2066-\u2069]/g, '')).to.contain('(IndexedDB: candor-author-key)');
    expect(textOf(hint).match(/[.!?](?:\s|$)/g)?.length).to.equal(1);
  });

  it('stores nothing and sends plain words unless the box is ticked', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await write(sheet);
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(one(sent).type).to.equal(json);
    expect(await kept()).to.deep.equal([]);
  });

  it('stores nothing where it was ticked and unticked again', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await sheet.choose('sign');
    await sheet.choose('sign');
    await write(sheet);
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    await frame();
    expect(one(sent).type).to.equal(json);
    // The trial is deleted at once, but the engine takes its time.
    for (let tries = 0; tries < 40 && (await kept()).length > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await kept()).to.deep.equal([]);
  });

  it('sends the review as its author signed it, and keeps the key', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(one(sent).type).to.equal(jose);
    const {payload} = await jwsOf(one(sent));
    expect(payload).to.deep.include({
      sub: 'https://shop.example/p/42',
      reviewRating: {ratingValue: 4},
      reviewBody: 'Boils quickly.',
      consent: {fields: []},
    });
    expect(JSON.stringify(payload.agreement)).to.contain(
      'By sending I agree that api.example publishes this',
    );
    expect(await kept()).to.deep.equal(['candor-author-key']);
  });

  it('signs another review with the same key, and offers to forget it in the same place', async () => {
    const sent = endpoint(taken());
    for (const text of ['One.', 'Two.']) {
      const sheet = await begin();
      expect(forget(sheet) === null).to.equal(true);
      await write(sheet, text);
      await sheet.choose('sign');
      if (text === 'Two.') await until(() => forget(sheet) !== null);
      await send(sheet);
      await until(() => sheet.title === 'Thank you');
    }
    const [first, second] = [await authorOf(one(sent)), await authorOf(one(sent, 1))];
    expect(first).to.equal(second);
    const sheet = await begin();
    await sheet.choose('sign');
    await until(() => forget(sheet) !== null);
    expect(textOf(forget(sheet))).to.equal(`Forget the key ${first.slice(0, 8)}`);
    await sheet.press('forget-key');
    await until(() => forget(sheet) === null && sheet.focused === 'sign');
    expect(box(sheet)?.checked).to.equal(false);
    expect(await kept()).to.deep.equal([]);
    await write(sheet, 'Three.');
    await sheet.choose('sign');
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(await authorOf(one(sent, 2))).not.to.equal(first);
  });

  it('sends the same bytes under the same key until something changes', async () => {
    const sent = endpoint(cut, cut, cut, taken());
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await send(sheet);
    await sheet.press('send');
    await sheet.settled();
    const texts = await Promise.all(sent.map(async ({body}) => (body instanceof Blob ? body.text() : '')));
    expect(new Set(texts).size).to.equal(1);
    expect(texts[0]).not.to.equal('');
    expect(new Set(sent.map(({key}) => key)).size).to.equal(1);
    await sheet.press('back');
    await sheet.choose('sign');
    await send(sheet);
    expect(one(sent, 2).type).to.equal(json);
    expect(one(sent, 2).key).not.to.equal(one(sent).key);
  });

  it('says where no key can be kept, and the review can be sent without', async () => {
    withoutStorage();
    const sent = endpoint(taken());
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await until(() => sheet.error('sign') !== '');
    expect(sheet.error('sign')).to.equal('No key can be kept here. Send your review without one.');
    expect(box(sheet)?.checked).to.equal(false);
    expect(textOf(sheet.dialog.querySelector('[role="status"]'))).to.equal(sheet.error('sign'));
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    expect(one(sent).type).to.equal(json);
  });

  it('sends nothing unsigned in place of what was to be signed', async () => {
    const sent = endpoint(taken());
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await frame();
    await sheet.press('send');
    withoutStorage();
    await sheet.press('send');
    await until(() => sheet.error('sign') !== '');
    expect(sent.length).to.equal(0);
    expect(sheet.title).to.equal('Your review of Copper kettle');
    expect(sheet.focused).to.equal('sign');
  });

  it('shows beside the box what the endpoint does not take of it', async () => {
    endpoint(problem(422, {code: 'invalid', errors: [{pointer: '/iat', detail: 'in the future'}]}));
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await send(sheet);
    await until(() => sheet.error('sign') !== '');
    expect(sheet.focused).to.equal('sign');
    expect(sheet.field('body').value).to.equal('Boils quickly.');
  });

  it('is no invitation that has run out where a signature is not taken', async () => {
    endpoint(problem(422, {code: 'invalid-signature'}));
    const sheet = await begin();
    await write(sheet);
    await sheet.choose('sign');
    await send(sheet);
    await until(() => sheet.error('sign') !== '');
    expect(textOf(part(sheet.host, 'form'))).not.to.contain('invitation');
  });

  for (const dir of ['ltr', 'rtl'])
    it(`breaks no rule of accessibility ${dir}, with its key at hand`, async () => {
      endpoint(taken());
      const sheet = await begin([json, jose], dir);
      await write(sheet);
      await sheet.choose('sign');
      await send(sheet);
      await until(() => sheet.title === 'Thank you');
      await sheet.press('write-another');
      await sheet.choose('sign');
      await until(() => forget(sheet) !== null);
      expect(await violations(sheet.host)).to.deep.equal([]);
    });

  it('breaks no rule of accessibility where no key can be kept', async () => {
    withoutStorage();
    const sheet = await begin();
    await sheet.choose('sign');
    await until(() => sheet.error('sign') !== '');
    expect(await violations(sheet.host)).to.deep.equal([]);
  });
});

describe('the receipt of a review', () => {
  const receipt = 'eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl';

  const saved = async (kept: string): Promise<{name: string; text: string; said: string}> => {
    endpoint(taken('pending', {receipt: kept}));
    const sheet = await begin([json]);
    await write(sheet);
    await send(sheet);
    await until(() => sheet.title === 'Thank you');
    const real = HTMLAnchorElement.prototype.click;
    const links: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    try {
      await sheet.press('save');
    } finally {
      HTMLAnchorElement.prototype.click = real;
    }
    const [link] = links;
    if (!link) throw new Error('nothing was saved');
    return {
      name: link.download,
      text: await blobAt(link.href),
      said: textOf(sheet.dialog.querySelector('#form-kept-hint')),
    };
  };

  const blobAt = (url: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.onload = () => resolve(request.responseText);
      request.onerror = () => reject(new Error(`nothing at ${url}`));
      request.send();
    });

  it('can be saved as a file, as it came, and says what it is for where it is signed', async () => {
    const {name, text, said} = await saved(receipt);
    expect(name).to.equal('receipt-R-7K3F-9QMX.jwt');
    expect(text).to.equal(receipt);
    expect(said).to.contain('It is signed: should your review go missing, it shows that it was received.');
  });

  it('claims no signature where there is none', async () => {
    const {text, said} = await saved('c2VjcmV0');
    expect(text).to.equal('c2VjcmV0');
    expect(said).not.to.contain('signed');
  });
});
