import {expect} from '@open-wc/testing';

import {part, parts, textOf, violations} from '../support.js';
import {certification, documentOf, draw, layouts, pledge} from './document.js';

const {certification: _, ...uncertified} = pledge;
const {info} = console;
const told: string[] = [];

describe('a pledge on an environmental or social characteristic', () => {
  before(() => {
    console.info = (line: unknown) => told.push(String(line));
  });
  after(() => {
    console.info = info;
  });

  for (const characteristic of ['environmental', 'social']) {
    for (const layout of layouts) {
      it(`${characteristic}, without certification, is an attributed statement as ${layout} too`, async () => {
        const element = await draw(documentOf({...uncertified, characteristic}), {layout});
        expect(textOf(part(element, 'organization'))).to.equal('Kettle & Co says:');
        expect(part(element, 'text')?.localName).to.equal('blockquote');
        expect(textOf(part(element, 'reason'))).to.equal(
          'At risk. 80 of 100% with 39 days left; at this pace 91.8%.',
        );
        expect(textOf(part(element, 'uncertified'))).to.equal(
          'No certification scheme is named for this claim.',
        );
        expect(element.shadowRoot?.querySelector('.state, .good, .warn, .badge, .card, [popover]')).to.equal(
          null,
        );
        expect(await violations(element)).to.deep.equal([]);
      });
    }
  }

  it('keeps its figures and its remedy there', async () => {
    const element = await draw(documentOf({...uncertified, characteristic: 'social'}));
    expect(textOf(part(element, 'target'))).to.contain('80% now');
    expect(textOf(part(element, 'remedy'))).to.contain('10 €');
  });

  it('may be a mark while a certification scheme vouches for it', async () => {
    const element = await draw(documentOf({...pledge, characteristic: 'environmental'}), {layout: 'badge'});
    expect(textOf(part(element, 'badge'))).to.contain('At risk');
    expect(part(element, 'attributed')).to.equal(null);
  });

  for (const [when, changes] of Object.entries({
    'has expired': {expires: '2026-11-21'},
    'does not hold yet': {validFrom: '2026-11-23'},
  })) {
    it(`is no mark where its certificate ${when}`, async () => {
      const given = {
        ...pledge,
        characteristic: 'environmental',
        certification: {...certification, ...changes},
      };
      const element = await draw(documentOf(given));
      expect(textOf(part(element, 'uncertified'))).to.equal(
        'The certificate named for this claim is not in force.',
      );
      expect(textOf(part(element, 'certification'))).to.contain('Good Forest');
    });
  }

  it('holds on the last day of its certificate', async () => {
    const given = {
      ...pledge,
      characteristic: 'social',
      certification: {...certification, expires: '2026-11-22'},
    };
    expect(part(await draw(documentOf(given)), 'attributed')).to.equal(null);
  });

  it('says who speaks, how it stands and that nothing vouches for it, whatever a theme would hide', async () => {
    const disclosed = ['organization', 'reason', 'uncertified'];
    const theme = document.createElement('style');
    theme.textContent = disclosed
      .map(
        (name) =>
          `candor-pledge::part(${name}) { display: none !important; opacity: 0 !important; visibility: hidden !important; font-size: 0 !important }`,
      )
      .join('');
    document.head.append(theme);
    const element = await draw(documentOf({...uncertified, characteristic: 'social'}));
    for (const name of disclosed) {
      const piece = part(element, name);
      expect(piece?.checkVisibility({visibilityProperty: true, opacityProperty: true}), name).to.equal(true);
      expect(piece?.getBoundingClientRect().height, name).to.be.greaterThan(10);
    }
    theme.remove();
  });

  it('is drawn without a colour that praises it', async () => {
    const element = await draw(documentOf({...uncertified, characteristic: 'environmental'}));
    expect(part(element, 'chart')?.classList.contains('muted')).to.equal(true);
  });

  it('is told of in the console once, however many there are', () => {
    expect(told.filter((line) => line.includes('EU 2024/825'))).to.have.length(1);
  });

  it('does not rub off on other pledges', async () => {
    const element = await draw(
      documentOf({...uncertified, characteristic: 'social'}, {...uncertified, id: 'b'}),
    );
    expect(parts(element, 'attributed')).to.have.length(1);
    expect(parts(element, 'state').map(textOf)).to.deep.equal(['At risk']);
  });
});
