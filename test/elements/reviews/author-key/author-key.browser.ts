import {expect} from '@open-wc/testing';

import {DATABASE} from '../../../../src/elements/reviews/author-key/database.js';
import {Author} from '../../../../src/elements/reviews/author-key/index.js';
import {findKey} from '../../../../src/elements/reviews/author-key/key-store.js';
import {checkJwk, thumbprint} from '../../../../src/proof/jwk.js';
import {type Jws, parseJws, verifyJws} from '../../../../src/proof/jws.js';
import type {ReviewSubmission} from '../../../../src/protocol/writing.js';
import {keepNothing, kept, withoutEd25519, withoutKeysInStorage, withoutStorage} from './storage.js';

const submission: ReviewSubmission = {
  subject: 'https://shop.example/p/42',
  review: {reviewRating: {ratingValue: 2}, reviewBody: 'Too hot.', consent: {fields: []}},
  consent: {text: 'I agree.', at: '2026-11-22T10:00:00Z'},
};

const found = async (): Promise<Author> => {
  const author = await Author.find();
  if (!author) throw new Error('there is no author');
  return author;
};

const signed = async (author: Author, body = submission): Promise<Jws> => {
  const jws = parseJws(await author.sign(body), 'trust-review+jwt');
  await verifyJws(jws, checkJwk(jws.header.jwk));
  return jws;
};

describe('an author’s key', () => {
  keepNothing();

  it('is not kept before something is signed', async () => {
    const author = await found();
    expect(author.isKept).to.equal(false);
    expect(await kept()).to.deep.equal([]);
  });

  it('is kept in one database, under the name that is announced', async () => {
    await (await found()).keep();
    expect(await kept()).to.deep.equal([DATABASE]);
  });

  it('stays, so that later reviews have the same author', async () => {
    const first = await found();
    await first.keep();
    const second = await found();
    expect([second.id, second.isKept]).to.deep.equal([first.id, true]);
    const [one, other] = [await signed(first), await signed(second)];
    expect(one.header.jwk).to.deep.equal(other.header.jwk);
    expect(await thumbprint(checkJwk(other.header.jwk))).to.equal(first.id);
  });

  it('cannot be taken out of the browser', async () => {
    await (await found()).keep();
    const key = await findKey();
    if (!key) throw new Error('none was kept');
    expect(key.privateKey.extractable).to.equal(false);
    expect(key.privateKey.usages).to.deep.equal(['sign']);
    for (const format of ['jwk', 'pkcs8'] as const) {
      const failure: unknown = await crypto.subtle.exportKey(format, key.privateKey).catch((error) => error);
      expect(failure, format).to.be.instanceOf(DOMException);
    }
    expect(Object.keys(key.jwk)).not.to.include('d');
  });

  it('signs what is sent, under the names of the protocol, and when', async () => {
    const invitation = 'a.b.c';
    const media = [{ref: 'm1', alt: 'A kettle'}];
    const {payload} = await signed(await found(), {...submission, media, invitation});
    const {iat, ...rest} = payload;
    expect(rest).to.deep.equal({
      ...{sub: submission.subject, ...submission.review, media, invitation},
      agreement: submission.consent,
    });
    expect(Number.isSafeInteger(iat)).to.equal(true);
    expect(Math.abs(Number(iat) - Date.now() / 1000) < 60).to.equal(true);
  });

  it('signs text as it will be read, so that nothing is lost of what was signed', async () => {
    const review = {...submission.review, reviewBody: 'Too\u202e hot.\r\nYes.\u0000 ', name: '\u200b'};
    const {payload} = await signed(await found(), {...submission, review});
    expect(payload.reviewBody).to.equal('Too hot.\nYes.');
    expect('name' in payload).to.equal(false);
  });

  it('is of the second kind where the engine lacks the first, and kept and found alike', async () => {
    withoutEd25519();
    const author = await found();
    await author.keep();
    const jws = await signed(await found());
    expect(jws.header.alg).to.equal('ES256');
    expect(await thumbprint(checkJwk(jws.header.jwk))).to.equal(author.id);
  });

  it('is one key, however many pages of a site make one at a time', async () => {
    const authors = [await found(), await found(), await found()];
    expect(new Set(authors.map(({id}) => id)).size).to.equal(3);
    await Promise.all(authors.map((author) => author.keep()));
    expect(new Set(authors.map(({id}) => id)).size).to.equal(1);
    const {header} = await signed(authors[2] ?? (await found()));
    expect(await thumbprint(checkJwk(header.jwk))).to.equal((await found()).id);
  });

  it('is gone with its database once it is forgotten; the next is another author', async () => {
    const author = await found();
    await author.keep();
    await author.forget();
    expect(await kept()).to.deep.equal([]);
    expect((await found()).id).not.to.equal(author.id);
  });

  it('is none where the page may keep nothing', async () => {
    withoutStorage();
    expect(await Author.find()).to.equal(undefined);
  });

  it('is none where the browser keeps no keys, and nothing is left behind', async () => {
    withoutKeysInStorage();
    expect(await Author.find()).to.equal(undefined);
    expect(await kept()).to.deep.equal([]);
  });

  it('is made anew where something else stands in its place', async () => {
    const author = await found();
    await author.keep();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE);
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put({alg: 'ES256', privateKey: 'none', jwk: {}}, 'author');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    const other = await found();
    expect(other.isKept).to.equal(false);
    await other.keep();
    expect((await found()).id).to.equal(other.id);
  });

  it('is not said to be kept where the browser takes none at last', async () => {
    const author = await found();
    withoutKeysInStorage();
    const failure: unknown = await author.keep().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(DOMException);
    expect(author.isKept).to.equal(false);
    expect(await findKey()).to.equal(undefined);
  });
});
