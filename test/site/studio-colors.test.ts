import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {project} from '../support/builds.js';
import {builderModule} from './support/builder.js';
import {studioModule} from './support/studio.js';

const {fromHex, toHex, contrast, closestReadable} = await builderModule('color');
const {wholeBrandLook} = await builderModule('brand');
const {looks} = await builderModule('looks');
const {readTheme, writeTheme, themeCss, readThemeCss, usualPage} = await studioModule('theme');
const {sidesOf, joinSides, splitList} = await studioModule('light-dark');
const {colorsIn, suggested} = await studioModule('read-colors');

const runs = Number(process.env.CANDOR_RUNS ?? 100);
const channel = fc.integer({min: 0, max: 255}).map((value) => value / 255);
const color = fc.tuple(channel, channel, channel, fc.constant(1));

const parsed = (hex: string): readonly number[] => {
  const found = fromHex(hex);
  assert.ok(found, hex);
  return found;
};

describe('colours', () => {
  it('contrast as WCAG has it', () => {
    assert.equal(contrast(parsed('#000'), parsed('#ffffff')), 21);
    assert.equal(contrast(parsed('#fff'), parsed('#fff')), 1);
    // From the standard's own examples: the lightest grey that passes on white, and the first that does not.
    assert.ok(contrast(parsed('#767676'), parsed('#ffffff')) >= 4.5);
    assert.ok(contrast(parsed('#777777'), parsed('#ffffff')) < 4.5);
    // Half-transparent black on white is a grey.
    assert.ok(
      Math.abs(contrast([0, 0, 0, 0.5], [1, 1, 1, 1]) - contrast([0.5, 0.5, 0.5, 1], [1, 1, 1, 1])) < 0.001,
    );
  });

  it('survive being written as hex, see-through ones too', () => {
    fc.assert(
      fc.property(color, (given) => assert.deepEqual(fromHex(toHex(given)), given)),
      {numRuns: runs},
    );
    assert.equal(toHex([1, 0, 0, 0.5]), '#ff000080');
    assert.equal(fromHex('red'), undefined);
    assert.equal(fromHex('#12345'), undefined);
  });

  it('the closest readable colour is readable as it is written, and is itself where it was readable', () => {
    fc.assert(
      fc.property(color, color, fc.constantFrom(3, 4.5), (given, background, least) => {
        const found = closestReadable(given, [background], least);
        // On a middle grey nothing may have 4.5 of this hue; black or white always has 4.5.
        if (!found) return;
        assert.ok(contrast(parsed(toHex(found)), background) >= least);
        if (contrast(given, background) >= least) assert.deepEqual(found, given);
      }),
      {numRuns: runs},
    );
  });
});

describe('looks', () => {
  const grounds = {light: '#ffffff', dark: '#171717'};
  const least: Readonly<Record<string, number>> = {
    '--candor-text': 4.5,
    '--candor-muted': 4.5,
    '--candor-accent': 4.5,
    '--candor-good': 4.5,
    '--candor-warn': 4.5,
    '--candor-bad': 4.5,
    '--candor-star': 3,
  };

  const holds = (name: string, variables: Readonly<Record<string, string>>): void => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const [variable, needed] of Object.entries(least)) {
        const value = variables[variable];
        if (!value) continue;
        const ratio = contrast(parsed(sidesOf(value)[scheme]), parsed(grounds[scheme]));
        assert.ok(ratio >= needed, `${name} ${variable} ${scheme}: ${ratio}`);
      }
      const {'--candor-accent': accent, '--candor-on-accent': onAccent} = variables;
      if (!accent || !onAccent) continue;
      const ratio = contrast(parsed(sidesOf(onAccent)[scheme]), parsed(sidesOf(accent)[scheme]));
      assert.ok(ratio >= 4.5, `${name} on accent ${scheme}: ${ratio}`);
    }
  };

  it('can all be read, on light pages and on dark ones', () => {
    assert.ok(Object.keys(looks).length >= 7);
    for (const [name, {variables}] of Object.entries(looks)) holds(name, variables);
  });

  it('one colour makes a look that can be read, whichever it is', () => {
    fc.assert(
      fc.property(color, (given) => holds(toHex(given), wholeBrandLook(toHex(given)))),
      {numRuns: runs},
    );
    assert.deepEqual(wholeBrandLook('url(x)'), {});
  });
});

describe('values with two sides', () => {
  it('are taken apart and put together', () => {
    assert.deepEqual(sidesOf('light-dark(rgb(1, 2, 3), color-mix(in oklab, red 5%, blue))'), {
      light: 'rgb(1, 2, 3)',
      dark: 'color-mix(in oklab, red 5%, blue)',
    });
    assert.deepEqual(sidesOf('#123456'), {light: '#123456', dark: '#123456'});
    assert.equal(joinSides({light: 'red', dark: 'red'}), 'red');
    assert.equal(joinSides({light: 'red', dark: 'blue'}), 'light-dark(red, blue)');
    assert.deepEqual(splitList('a, b(c, d), e'), ['a', 'b(c, d)', 'e']);
  });
});

describe('a theme', () => {
  it('comes back from its address as it went', () => {
    const theme = {
      variables: {'--candor-accent': 'light-dark(#123456, #abcdef)', '--candor-radius': '3px'},
      page: {background: '#fafafa', text: usualPage.text},
    };
    assert.deepEqual(readTheme(`#${writeTheme(theme)}`), theme);
  });

  it('takes nothing from an address that is no value', () => {
    const hostile = [
      'red;} body {display:none',
      'url(https://x.example/a)',
      '</style><script>',
      '\\75rl(x)',
      `${'x'.repeat(300)}`,
    ];
    for (const value of hostile) {
      const {variables, page} = readTheme(
        `#${new URLSearchParams({accent: value, 'page-background': value})}`,
      );
      assert.deepEqual(variables, {}, value);
      assert.deepEqual(page, usualPage);
    }
    assert.deepEqual(readTheme('#A B=red&page-x=red').variables, {});
  });

  it('is written as CSS and read back, comments and strangers left out', () => {
    const variables = {'--candor-star': 'light-dark(red, blue)', '--candor-gap': '2em'};
    const css = themeCss({variables, page: usualPage});
    assert.match(css, /^:root \{\n {2}--candor-star: light-dark\(red, blue\);\n {2}--candor-gap: 2em;\n\}$/);
    const names = Object.keys(variables);
    assert.deepEqual(readThemeCss(css, names), {variables, unknown: []});
    const other = ':root { /* --candor-gap: 9em; */ --candor-gap: 1em; --candor-colour: red; color: red }';
    assert.deepEqual(readThemeCss(other, names), {
      variables: {'--candor-gap': '1em'},
      unknown: ['--candor-colour'],
    });
    assert.equal(themeCss({variables: {}, page: usualPage}), '');
  });
});

describe('the page’s own colours', () => {
  it('are read by name and by how often they are used', () => {
    const colors = colorsIn(`
      :root { --brand-primary: #0a4a8f; --on-primary: #fff; --page-bg: light-dark(#fff, #111); --text: rgb(20 20 20); --gap: 1rem; }
      a { color: #c00 !important } b { border: 1px solid #c00; background: hsl(10 20% 30%) } /* i { color: #0f0 } */`);
    assert.deepEqual(
      colors.map(({name, value}) => `${name} ${value}`),
      [
        '--brand-primary #0a4a8f',
        '--on-primary #fff',
        '--page-bg light-dark(#fff, #111)',
        '--text rgb(20 20 20)',
        'used 2 times #c00',
        'used once hsl(10 20% 30%)',
      ],
    );
    assert.deepEqual(suggested(colors), {
      '--candor-accent': '#0a4a8f',
      '--candor-on-accent': '#fff',
      'page-background': 'light-dark(#fff, #111)',
      'page-text': 'rgb(20 20 20)',
    });
  });
});

const manifest = join(project, 'dist/custom-elements.json');

describe('the variables', {skip: !existsSync(manifest)}, () => {
  it('of the build all have a control that fits', async () => {
    const {variablesIn, sliders, needs} = await studioModule('variables');
    const variables = variablesIn(JSON.parse(readFileSync(manifest, 'utf8')));
    assert.ok(variables.length >= 14);
    for (const {name, kind} of variables)
      assert.equal(kind === 'color', !(name in sliders), `${name} is a ${kind}`);
    const names = variables.map(({name}) => name);
    for (const name of [...Object.keys(sliders), ...Object.keys(needs)])
      assert.ok(names.includes(name), name);
    for (const {variables: set} of Object.values(looks))
      for (const name of Object.keys(set)) assert.ok(names.includes(name), name);
  });
});
