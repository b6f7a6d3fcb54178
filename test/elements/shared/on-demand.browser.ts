import {expect} from '@open-wc/testing';
import {css, html, LitElement} from 'lit';

import {OnDemand, type Part} from '../../../src/elements/shared/on-demand.js';

interface Toy extends Part {
  readonly word: string;
}

class OnDemandHost extends LitElement {
  tongue = 'en';
  loads = 0;
  renders = 0;
  load: () => Promise<Toy> = async () => ({word: 'toy'});
  readonly toy = new OnDemand<Toy>(
    this,
    () => {
      this.loads++;
      return this.load();
    },
    () => this.tongue,
  );

  protected override render() {
    this.renders++;
    return html`<p>${this.toy.part?.word ?? this.toy.error?.code ?? 'nothing'}</p>`;
  }
}
customElements.define('on-demand-host', OnDemandHost);

describe('a part that is loaded on demand', () => {
  let host: OnDemandHost;
  const shown = async (): Promise<string | null | undefined> => {
    await new Promise((done) => setTimeout(done, 20));
    await host.updateComplete;
    return host.shadowRoot?.textContent;
  };
  beforeEach(() => {
    host = new OnDemandHost();
    document.body.append(host);
  });
  afterEach(() => host.remove());

  it('is not loaded before it is needed', async () => {
    expect(await shown()).to.equal('nothing');
    host.requestUpdate();
    await shown();
    expect(host.loads).to.equal(0);
  });

  it('is loaded once for all who need it, and drawn', async () => {
    const parts = await Promise.all([host.toy.need(), host.toy.need(), host.toy.had()]);
    expect(new Set(parts).size).to.equal(1);
    await host.toy.need();
    expect([host.loads, await shown()]).to.deep.equal([1, 'toy']);
  });

  it('that cannot be had is said so once, not asked for again by itself, and tried again when needed again', async () => {
    host.load = () => Promise.reject(new TypeError('Failed to fetch'));
    const error = await host.toy.need().catch((failure: unknown) => failure);
    expect([Reflect.get(Object(error), 'code'), await host.toy.had()]).to.deep.equal([
      'unreachable',
      undefined,
    ]);
    expect([host.loads, await shown()]).to.deep.equal([2, 'unreachable']);
    const {renders} = host;
    await new Promise((done) => setTimeout(done, 60));
    expect([host.loads, host.renders]).to.deep.equal([2, renders]);
    host.load = async () => ({word: 'at last'});
    await host.toy.need();
    expect([await shown(), host.toy.error]).to.deep.equal(['at last', undefined]);
  });

  it('brings its styles, once', async () => {
    host.load = async () => ({word: 'toy', styles: css`p { color: rgb(1, 2, 3); }`});
    await shown();
    const before = host.shadowRoot?.adoptedStyleSheets.length ?? 0;
    await Promise.all([host.toy.need(), host.toy.need()]);
    await host.toy.need();
    await shown();
    expect(host.shadowRoot?.adoptedStyleSheets.length).to.equal(before + 1);
    const paragraph = host.shadowRoot?.querySelector('p');
    expect(paragraph && getComputedStyle(paragraph).color).to.equal('rgb(1, 2, 3)');
  });

  it('learns the language of its host before it is drawn, and the next one', async () => {
    const learnt: string[] = [];
    const learn = async (tag: string): Promise<void> => {
      if (!learnt.includes(tag)) learnt.push(tag);
    };
    host.tongue = 'de';
    host.load = async () => ({word: 'Spielzeug', learn});
    await host.toy.need();
    expect(learnt).to.deep.equal(['de']);
    host.tongue = 'fr';
    host.requestUpdate();
    await shown();
    expect(learnt).to.deep.equal(['de', 'fr']);
  });

  it('is drawn again once it has learnt another language', async () => {
    let spoken = 'toy';
    const learn = async (tag: string): Promise<void> => {
      await new Promise((done) => setTimeout(done, 10));
      spoken = tag === 'de' ? 'Spielzeug' : 'toy';
    };
    host.load = async () => ({
      learn,
      get word() {
        return spoken;
      },
    });
    await host.toy.need();
    expect(await shown()).to.equal('toy');
    host.tongue = 'de';
    host.requestUpdate();
    expect(await shown()).to.equal('Spielzeug');
    const {renders} = host;
    await shown();
    expect(host.renders).to.equal(renders);
  });

  it('speaks English where another language cannot be had', async () => {
    host.load = async () => ({word: 'toy', learn: () => Promise.reject(new TypeError('Failed to fetch'))});
    await host.toy.need();
    expect([await shown(), host.toy.error]).to.deep.equal(['toy', undefined]);
    host.requestUpdate();
    expect(await shown()).to.equal('toy');
  });
});
