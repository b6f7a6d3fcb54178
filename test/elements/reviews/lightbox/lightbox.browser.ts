import {expect, fixture, html} from '@open-wc/testing';
import {learn} from '../../../../src/elements/reviews/lightbox/index.js';
import {common} from '../../../../src/i18n/de/common.js';
import {rating} from '../../../../src/i18n/de/rating.js';
import {reviews} from '../../../../src/i18n/de/reviews.js';
import {Locale} from '../../../../src/i18n/locale.js';
import type {Review} from '../../../../src/protocol/reviews.js';
import {part, parts, textOf, violations} from '../../support.js';
import {film, frame, type LightboxHost, picture, reviewWith, until} from './harness.js';

const five = ['One', 'Two', 'Three', 'Four', 'Five'].map((alt) => picture(alt));

const draw = (direction = 'ltr'): Promise<LightboxHost> =>
  fixture<LightboxHost>(html`<lightbox-host dir=${direction}></lightbox-host>`);

const dialogOf = (host: LightboxHost): HTMLDialogElement => {
  const dialog = host.renderRoot.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  return dialog;
};

const show = async (host: LightboxHost, review: Review, index = 0, opener?: HTMLElement): Promise<void> => {
  host.lightbox.show(review, index, opener);
  await host.updateComplete;
  await frame();
};

const focusedPart = (host: LightboxHost): string =>
  host.shadowRoot?.activeElement?.getAttribute('part') ?? host.shadowRoot?.activeElement?.id ?? '';
const caption = (host: LightboxHost): string => textOf(part(host, 'lightbox-caption'));
const count = (host: LightboxHost): string => textOf(part(host, 'lightbox-count'));
const strip = (host: LightboxHost): HTMLElement => {
  const found = part(host, 'lightbox-strip');
  if (!found) throw new Error('no strip');
  return found;
};

/** Which slide stands in the middle of the strip. */
const inSight = (host: LightboxHost): number => {
  const {left, width} = strip(host).getBoundingClientRect();
  return Array.from(strip(host).children).findIndex(
    (slide) => Math.abs(slide.getBoundingClientRect().left - left) < width / 2,
  );
};

const press = async (host: LightboxHost, key: string, more: KeyboardEventInit = {}): Promise<boolean> => {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
  const isLeft = (host.shadowRoot?.activeElement ?? dialogOf(host)).dispatchEvent(event);
  await host.updateComplete;
  return !isLeft;
};

const click = async (host: LightboxHost, name: string): Promise<void> => {
  part(host, name)?.click();
  await host.updateComplete;
};

describe('the lightbox', () => {
  it('is a modal dialog with the picture in full, its words, and whose review it is', async () => {
    const host = await draw();
    await show(host, reviewWith(five), 1);
    const dialog = dialogOf(host);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('Pictures of this review');
    expect(textOf(host.renderRoot.querySelector(`#${dialog.getAttribute('aria-describedby')}`))).to.equal(
      'Ana 2 of 5 stars',
    );
    expect(caption(host)).to.equal('Picture 2 of 5 Two');
    expect(inSight(host)).to.equal(1);
    const image = strip(host).children[1]?.querySelector('img');
    expect(image?.alt).to.equal('Two');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(image?.decoding).to.equal('async');
    expect([image?.width, image?.height]).to.deep.equal([80, 60]);
  });

  it('asks for the picture in sight and its neighbours, and for the others when they come near', async () => {
    const host = await draw();
    await show(host, reviewWith(five), 0);
    const asked = () => Array.from(strip(host).children, (slide) => slide.querySelectorAll('img').length);
    expect(asked()).to.deep.equal([1, 1, 0, 0, 0]);
    await press(host, 'ArrowRight');
    expect(asked()).to.deep.equal([1, 1, 1, 0, 0]);
    await press(host, 'End');
    expect(asked()).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('holds nothing while it is closed', async () => {
    const host = await draw();
    expect(dialogOf(host).childElementCount).to.equal(0);
    await show(host, reviewWith(five));
    await click(host, 'lightbox-close');
    await until(() => dialogOf(host).childElementCount === 0);
    expect(dialogOf(host).open).to.equal(false);
  });

  it('goes by the keyboard alone, from end to end and back', async () => {
    const host = await draw();
    host.renderRoot.querySelector<HTMLElement>('#opener')?.focus();
    await show(host, reviewWith(five));
    expect(focusedPart(host)).to.equal('lightbox-close');
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'ArrowLeft']) {
      expect(await press(host, key), key).to.equal(true);
      seen.push(count(host));
    }
    const place = (number: number): string => `Picture ${number} of 5`;
    expect(seen).to.deep.equal([2, 3, 2, 5, 5, 1, 1].map(place));
    await until(() => inSight(host) === 0);
    expect(focusedPart(host)).to.equal('lightbox-close');
    await click(host, 'lightbox-close');
    await until(() => focusedPart(host) === 'opener');
  });

  it('follows the direction of reading', async () => {
    const host = await draw('rtl');
    await show(host, reviewWith(five), 1);
    expect(inSight(host)).to.equal(1);
    await press(host, 'ArrowLeft');
    expect(count(host)).to.equal('Picture 3 of 5');
    await until(() => inSight(host) === 2);
    await press(host, 'ArrowRight');
    expect(count(host)).to.equal('Picture 2 of 5');
    await until(() => inSight(host) === 1);
  });

  it('leaves to the browser what is not its own', async () => {
    const host = await draw();
    await show(host, reviewWith(five));
    expect(await press(host, 'ArrowRight', {altKey: true})).to.equal(false);
    expect(await press(host, 'Escape')).to.equal(false);
    expect(await press(host, 'Tab')).to.equal(false);
    expect(count(host)).to.equal('Picture 1 of 5');
  });

  it('has buttons on both sides, which stay where there is nothing more', async () => {
    const host = await draw();
    await show(host, reviewWith(five.slice(0, 2)));
    const states = () => ['lightbox-previous', 'lightbox-next'].map((name) => part(host, name)?.ariaDisabled);
    expect(states()).to.deep.equal(['true', 'false']);
    await click(host, 'lightbox-previous');
    expect(count(host)).to.equal('Picture 1 of 2');
    part(host, 'lightbox-next')?.focus();
    await click(host, 'lightbox-next');
    expect(count(host)).to.equal('Picture 2 of 2');
    expect(states()).to.deep.equal(['false', 'true']);
    expect(focusedPart(host)).to.equal('lightbox-next');
    const names = ['lightbox-previous', 'lightbox-next', 'lightbox-close'].map(
      (name) => part(host, name)?.ariaLabel,
    );
    expect(names).to.deep.equal(['Previous', 'Next', 'Close']);
  });

  it('has neither buttons nor a count for one picture', async () => {
    const host = await draw();
    await show(host, reviewWith([picture('Alone')]));
    expect(caption(host)).to.equal('Alone');
    expect(part(host, 'lightbox-next')).to.equal(null);
    expect(part(host, 'lightbox-previous')).to.equal(null);
    await press(host, 'ArrowRight');
    expect(caption(host)).to.equal('Alone');
  });

  it('keeps the count in step with a strip that is swiped', async () => {
    for (const [direction, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const host = await draw(direction);
      await show(host, reviewWith(five));
      const swipe = (slide: number) =>
        strip(host).scrollTo({left: sign * slide * strip(host).clientWidth, behavior: 'instant'});
      swipe(1);
      await until(() => count(host) === 'Picture 2 of 5');
      swipe(3);
      await until(() => count(host) === 'Picture 4 of 5');
      await press(host, 'Home');
      expect(count(host)).to.equal('Picture 1 of 5');
      await until(() => inSight(host) === 0);
      expect(count(host)).to.equal('Picture 1 of 5');
      await click(host, 'lightbox-close');
    }
  });

  it('says each change once', async () => {
    const host = await draw();
    await show(host, reviewWith(five));
    expect(part(host, 'lightbox-caption')?.getAttribute('role')).to.equal('status');
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      if (said.at(-1) !== caption(host)) said.push(caption(host));
    });
    observer.observe(dialogOf(host), {subtree: true, childList: true, characterData: true});
    await press(host, 'ArrowRight');
    await until(() => inSight(host) === 1);
    await press(host, 'End');
    await until(() => inSight(host) === 4);
    await frame();
    observer.disconnect();
    expect(said).to.deep.equal(['Picture 2 of 5 Two', 'Picture 5 of 5 Five']);
  });

  it('gives a screen reader the slide in sight alone', async () => {
    const host = await draw();
    await show(host, reviewWith(five), 2);
    const inert = () =>
      Array.from(strip(host).children, (slide) => slide instanceof HTMLElement && slide.inert);
    expect(inert()).to.deep.equal([true, true, false, true, true]);
    await press(host, 'ArrowRight');
    expect(inert()).to.deep.equal([true, true, true, false, true]);
  });

  it('gives the focus back to what opened it, told or found', async () => {
    const host = await draw();
    const other = host.renderRoot.querySelector<HTMLElement>('#other') ?? undefined;
    await show(host, reviewWith(five), 0, other);
    await press(host, 'End');
    await click(host, 'lightbox-close');
    await until(() => focusedPart(host) === 'other');
  });

  it('closes by a click beside the picture, not on it', async () => {
    const host = await draw();
    await show(host, reviewWith(five));
    strip(host).querySelector('img')?.click();
    part(host, 'lightbox-caption')?.click();
    expect(dialogOf(host).open).to.equal(true);
    strip(host).querySelector<HTMLElement>('.lightbox-slide')?.click();
    expect(dialogOf(host).open).to.equal(false);
  });

  it('leaves the page as it is and where it is', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><p class="mark">Mark</p><lightbox-host></lightbox-host><svg width="10" height="4000"></svg></div>`,
    );
    const host = page.querySelector<LightboxHost>('lightbox-host');
    const mark = page.querySelector('.mark');
    if (!host || !mark) throw new Error('no page');
    scrollTo({top: 300, behavior: 'instant'});
    const facts = () => [
      scrollY,
      document.documentElement.scrollHeight,
      mark.getBoundingClientRect().left,
      innerWidth,
    ];
    const before = facts();
    await show(host, reviewWith(five));
    expect(facts()).to.deep.equal(before);
    for (const key of ['ArrowDown', 'PageDown', 'End']) expect(await press(host, key), key).to.equal(true);
    const wheel = (deltaX: number, deltaY: number) =>
      !strip(host).dispatchEvent(new WheelEvent('wheel', {deltaX, deltaY, bubbles: true, cancelable: true}));
    expect([wheel(0, 100), wheel(100, 0)]).to.deep.equal([true, false]);
    await click(host, 'lightbox-close');
    expect(facts()).to.deep.equal(before);
    scrollTo(0, 0);
  });

  it('says so in words where a picture cannot be had', async () => {
    const host = await draw();
    const gone = picture('Gone', {url: 'data:image/png;base64,AAAA'});
    await show(host, reviewWith([gone, picture('There')]));
    await until(() => parts(host, 'lightbox-failure').length === 1);
    expect(textOf(part(host, 'lightbox-failure'))).to.equal('This picture cannot be loaded right now.');
    expect(caption(host)).to.equal('Picture 1 of 2 Gone');
    expect(strip(host).querySelectorAll('img').length).to.equal(1);
    await press(host, 'End');
    expect(caption(host)).to.equal('Picture 2 of 2 There');
  });

  it('names a picture that nobody described by its place', async () => {
    const host = await draw();
    await show(host, reviewWith([picture('One'), picture('', {alt: undefined})]), 1);
    expect(strip(host).children[1]?.querySelector('img')?.alt).to.equal('Picture 2');
    expect(caption(host)).to.equal('Picture 2 of 2');
  });

  it('shows nobody, and no picture, beyond their consent', async () => {
    const host = await draw();
    await show(host, reviewWith(five, {consent: {fields: ['name']}}));
    expect(dialogOf(host).open).to.equal(false);
    expect(host.renderRoot.querySelectorAll('img').length).to.equal(0);
    await show(host, reviewWith(five, {consent: {fields: ['media']}}));
    expect(textOf(part(host, 'lightbox-author'))).to.equal('A customer 2 of 5 stars');
  });

  it('keeps to the pictures there are', async () => {
    for (const [index, expected] of [
      [-3, 1],
      [99, 5],
      [Number.NaN, 1],
      [1.7, 2],
    ] as const) {
      const host = await draw();
      await show(host, reviewWith(five), index);
      expect(count(host)).to.equal(`Picture ${expected} of 5`);
      await click(host, 'lightbox-close');
    }
  });

  it('forgets everything when its element leaves the page, and opens again', async () => {
    const host = await draw();
    await show(host, reviewWith(five), 3);
    const {parentElement} = host;
    host.remove();
    expect(dialogOf(host).open).to.equal(false);
    parentElement?.append(host);
    await until(() => dialogOf(host).childElementCount === 0);
    await show(host, reviewWith(five), 1);
    host.remove();
    parentElement?.append(host);
    await show(host, reviewWith(five), 2);
    await frame();
    expect(dialogOf(host).matches(':modal')).to.equal(true);
    expect(count(host)).to.equal('Picture 3 of 5');
  });

  it('speaks German', async () => {
    await learn('de');
    const host = await draw();
    host.locale = new Locale('de', {...common, ...rating, ...reviews});
    await show(host, reviewWith(five), 1);
    expect(count(host)).to.equal('Bild 2 von 5');
    expect(part(host, 'lightbox-close')?.ariaLabel).to.equal('Schließen');
  });

  it('is accessible, its targets large, in either direction and on light and dark pages', async () => {
    for (const direction of ['ltr', 'rtl']) {
      for (const scheme of ['light', 'dark']) {
        const host = await draw(direction);
        host.style.colorScheme = scheme;
        await show(host, reviewWith(five), 1);
        expect(await violations(dialogOf(host))).to.deep.equal([]);
        for (const name of ['lightbox-close', 'lightbox-previous', 'lightbox-next']) {
          const {width, height} = part(host, name)?.getBoundingClientRect() ?? {width: 0, height: 0};
          expect(Math.min(width, height), name).to.be.at.least(44);
        }
        const {width, height} = dialogOf(host).getBoundingClientRect();
        expect([Math.round(width), Math.round(height)]).to.deep.equal([
          document.documentElement.clientWidth,
          innerHeight,
        ]);
        expect(getComputedStyle(dialogOf(host)).backgroundColor).to.equal('rgb(16, 18, 20)');
        await click(host, 'lightbox-close');
      }
    }
  });
});

describe('a film in the lightbox', () => {
  const withFilm = (more = {}) =>
    reviewWith([
      {url: film, type: 'video/webm', width: 160, height: 90, alt: 'It whistles', ...more},
      picture('Still'),
    ]);
  const video = (host: LightboxHost): HTMLVideoElement | null => host.renderRoot.querySelector('video');

  it('never plays by itself, and stops when it leaves the sight', async () => {
    const host = await draw();
    await show(host, withFilm());
    const player = video(host);
    if (!player) throw new Error('no film');
    expect(caption(host)).to.equal('Film 1 of 2 It whistles');
    expect([player.ariaLabel, player.controls, player.autoplay, player.preload]).to.deep.equal([
      'It whistles',
      true,
      false,
      'metadata',
    ]);
    expect(player.playsInline ?? player.hasAttribute('playsinline')).to.equal(true);
    await until(() => player.readyState >= HTMLMediaElement.HAVE_METADATA);
    expect(player.paused).to.equal(true);
    player.muted = true;
    await player.play();
    expect(player.paused).to.equal(false);
    await press(host, 'ArrowRight');
    expect(player.paused).to.equal(true);
  });

  it('keeps the keys of its own controls', async () => {
    const host = await draw();
    await show(host, withFilm());
    const event = new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, cancelable: true});
    expect(video(host)?.dispatchEvent(event)).to.equal(true);
    await host.updateComplete;
    expect(count(host)).to.equal('Film 1 of 2');
  });

  it('offers the captions of its own site without asking for them', async () => {
    const host = await draw();
    const captions = new URL('/captions-never-asked-for.vtt', location.href).href;
    await show(host, withFilm({captions}));
    const track = video(host)?.querySelector('track');
    expect([track?.kind, track?.label, track?.src, track?.default]).to.deep.equal([
      'captions',
      'Captions',
      captions,
      false,
    ]);
    expect(video(host)?.crossOrigin ?? null).to.equal(null);
    await until(() => (video(host)?.readyState ?? 0) >= HTMLMediaElement.HAVE_METADATA);
    expect(performance.getEntriesByName(captions).length).to.equal(0);
  });

  it('asks with CORS where captions are elsewhere, and once more without where the film is refused so', async () => {
    const host = await draw();
    const captions = 'https://captions.example/a.vtt';
    await show(host, withFilm({captions}));
    const asked = video(host);
    expect(asked?.crossOrigin).to.equal('anonymous');
    expect(asked?.querySelector('track')?.src).to.equal(captions);
    asked?.dispatchEvent(new Event('error'));
    await host.updateComplete;
    const again = video(host);
    expect(again === asked).to.equal(false);
    expect([again?.crossOrigin ?? null, again?.querySelector('track') ?? null]).to.deep.equal([null, null]);
    expect(textOf(strip(host))).to.contain(
      'The captions of this film cannot be shown in it. Captions as a file',
    );
    expect(strip(host).querySelector('a')?.getAttribute('href')).to.equal(captions);
    again?.dispatchEvent(new Event('error'));
    await host.updateComplete;
    expect(textOf(part(host, 'lightbox-failure'))).to.equal('This film cannot be played here.');
  });
});
