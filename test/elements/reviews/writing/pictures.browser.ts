import {expect, fixture, html} from '@open-wc/testing';

import type {ReviewSubmission} from '../../../../src/protocol/writing.js';
import {part, parts, textOf, violations} from '../../support.js';
import {
  bodyOf,
  cut,
  endpoint,
  frame,
  fullDesk,
  opened,
  problem,
  type Sheet,
  taken,
  until,
  type WritingHost,
} from './harness.js';

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const file = (name: string, type = 'image/png', bytes = png): File => new File([bytes], name, {type});

const begin = async (): Promise<Sheet> => {
  const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
  await host.writing.write();
  return opened(host);
};

const add = async (sheet: Sheet, ...files: readonly File[]): Promise<void> => {
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  const field = sheet.field('media');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', {bubbles: true}));
  await sheet.host.updateComplete;
  await frame();
};

describe('pictures of a review', () => {
  it('are asked for only where they are taken', async () => {
    const host = await fixture<WritingHost>(html`<writing-host></writing-host>`);
    host.desk = {...fullDesk, actions: {submitReview: {href: 'https://api.example/reviews'}}};
    await host.writing.write();
    const sheet = await opened(host);
    expect(sheet.dialog.querySelector('[type="file"]')).to.equal(null);
  });

  it('are checked before they are sent, and what is left out is named with its reason', async () => {
    const sheet = await begin();
    expect(sheet.field('media').accept).to.equal('image/png,image/jpeg');
    await add(
      sheet,
      file('a.png'),
      file('b.gif', 'image/gif'),
      file('c.png', 'image/png', new Uint8Array(200_001)),
      file('d.png'),
      file('e.png'),
    );
    expect(parts(sheet.host, 'picture').length).to.equal(2);
    const error = sheet.error('media');
    expect(error).to.contain('b.gif is none of the kinds that are taken: PNG and JPEG.');
    expect(error).to.contain('c.png has 200.1 kB; up to 1 kB is taken.');
    expect(error).to.contain('2 pictures are taken; e.png was left out.');
    expect(await violations(sheet.host)).to.deep.equal([]);
  }).timeout(10_000);

  it('stand in what will be public, each with its description, and can be taken out', async () => {
    const sheet = await begin();
    await sheet.choose('rating', '5');
    await add(sheet, file('a.png'), file('b.png'));
    await sheet.type('alt-1', 'The lid');
    parts(sheet.host, 'picture-remove')[0]?.click();
    await sheet.host.updateComplete;
    expect(sheet.field('alt-0').value).to.equal('The lid');
    await sheet.press('send');
    const shown = part(sheet.host, 'preview')?.querySelectorAll('img') ?? [];
    expect(Array.from(shown, ({alt}) => alt)).to.deep.equal(['The lid']);
    expect(textOf(part(sheet.host, 'agreement'))).to.contain('my pictures');
  });

  it('are sent ahead of the review, which names them', async () => {
    const sent = endpoint(
      () => Response.json({ref: 'm1', status: 'stored'}, {status: 202}),
      () => Response.json({ref: 'm2', status: 'stored'}, {status: 202}),
      taken(),
    );
    const sheet = await begin();
    await sheet.choose('rating', '5');
    await add(sheet, file('a.png'), file('b.jpg', 'image/jpeg'));
    await sheet.type('alt-0', 'The lid');
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(sent.map(({url, type}) => `${new URL(url).pathname} ${type}`)).to.deep.equal([
      '/media image/png',
      '/media image/jpeg',
      '/reviews application/json',
    ]);
    expect(bodyOf<Blob>(sent, 0).size).to.equal(png.byteLength);
    const {media, review} = bodyOf<ReviewSubmission>(sent, 2);
    expect(media).to.deep.equal([{ref: 'm1', alt: 'The lid'}, {ref: 'm2'}]);
    expect(review.consent?.fields).to.deep.equal(['media']);
  });

  it('that have arrived are not sent again when the review has to be', async () => {
    const stored = taken('stored');
    const sent = endpoint(cut, stored, cut, taken());
    const sheet = await begin();
    await sheet.choose('rating', '5');
    await add(sheet, file('a.png'));
    await sheet.press('send');
    for (let time = 0; time < 3; time += 1) {
      await sheet.press('send');
      await sheet.settled();
    }
    await until(() => sheet.title === 'Thank you');
    expect(sent.map(({url}) => new URL(url).pathname)).to.deep.equal([
      '/media',
      '/media',
      '/reviews',
      '/reviews',
    ]);
    expect(sent[0]?.key).to.equal(sent[1]?.key);
    expect(sent[2]?.key).to.equal(sent[3]?.key);
  });

  it('that are not taken are shown where they can be taken out, with everything else in place', async () => {
    endpoint(problem(415, {code: 'refused'}));
    const sheet = await begin();
    await sheet.type('body', 'Words.');
    await add(sheet, file('a.png'));
    await sheet.press('send');
    await sheet.press('send');
    await until(() => sheet.focused === 'media');
    expect(sheet.error('media')).to.equal('This is not taken as it is. Please change it.');
    expect(sheet.field('body').value).to.equal('Words.');
    expect(parts(sheet.host, 'picture').length).to.equal(1);
  });

  it('are let go of by the page when they are taken out, and when they have arrived', async () => {
    const gone: string[] = [];
    const {revokeObjectURL} = URL;
    URL.revokeObjectURL = (url) => gone.push(url);
    try {
      endpoint(taken('stored'), taken());
      const sheet = await begin();
      await sheet.choose('rating', '5');
      await add(sheet, file('a.png'), file('b.png'));
      await sheet.press('picture-remove');
      expect(gone.length).to.equal(1);
      await sheet.press('send');
      await sheet.press('send');
      await until(() => sheet.title === 'Thank you');
      expect(gone.length).to.equal(2);
    } finally {
      URL.revokeObjectURL = revokeObjectURL;
    }
  });
});
