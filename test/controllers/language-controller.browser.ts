import {expect} from '@open-wc/testing';

import {LanguageController, languageOf} from '../../src/controllers/language-controller.js';
import {deferred, Host, task} from './host.js';

describe('languageOf', () => {
  afterEach(() => document.body.replaceChildren());

  it('is the nearest lang, shadow roots crossed, empty ones passed over', () => {
    const outer = document.createElement('div');
    outer.lang = 'fr';
    const shadow = outer.attachShadow({mode: 'open'});
    const empty = document.createElement('div');
    empty.setAttribute('lang', '');
    const inner = document.createElement('p');
    empty.append(inner);
    shadow.append(empty);
    document.body.append(outer);
    expect(languageOf(inner)).to.equal('fr');
    inner.lang = 'de';
    expect(languageOf(inner)).to.equal('de');
  });
});

describe('LanguageController', () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = before;
  });

  const setUp = (load: (language: string) => string | Promise<string>) => {
    const host = new Host();
    const language = new LanguageController<string>(host, {fallback: 'en', load});
    document.body.append(host);
    return {host, language};
  };

  it('speaks what its host stands in, at once where that is at hand', async () => {
    document.documentElement.lang = 'de';
    const {host, language} = setUp((tag) => `speaks ${tag}`);
    await host.updateComplete;
    expect(language.spoken).to.equal('speaks de');
    expect(language.ready).to.equal(true);
  });

  it('follows the page, and its own lang before that', async () => {
    document.documentElement.lang = 'de';
    const {host, language} = setUp((tag) => tag);
    await host.updateComplete;
    document.documentElement.lang = 'fr';
    await task();
    await host.updateComplete;
    expect(language.spoken).to.equal('fr');
    host.lang = 'pl';
    host.requestUpdate();
    await host.updateComplete;
    expect(language.spoken).to.equal('pl');
  });

  it('follows an ancestor in between, shadow roots crossed, and what it says of itself', async () => {
    document.documentElement.lang = 'de';
    const {host, language} = setUp((tag) => tag);
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(inner);
    document.body.append(outer);
    inner.append(host);
    await task();
    for (const [element, lang] of [
      [outer, 'fr'],
      [inner, 'pl'],
      [host, 'ja'],
    ] as const) {
      element.lang = lang;
      await task();
      await host.updateComplete;
      expect(language.spoken).to.equal(lang);
    }
    outer.remove();
  });

  it('lets the latest language win over slower ones, and survives one that cannot be had', async () => {
    const german = deferred<string>();
    const loads: Record<string, string | Promise<string>> = {
      de: german.promise,
      fr: 'fr',
    };
    document.documentElement.lang = 'de';
    const {host, language} = setUp((tag) => loads[tag] ?? Promise.reject(new Error('gone')));
    await host.updateComplete;
    expect(language.ready).to.equal(false);
    host.lang = 'fr';
    host.requestUpdate();
    await host.updateComplete;
    german.resolve('de');
    await task();
    expect(language.spoken).to.equal('fr');
    host.lang = 'xx';
    host.requestUpdate();
    await task();
    expect(language.spoken).to.equal('en');
    expect(language.ready).to.equal(true);
  });
});
