import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import type {LanguageFiles, Speaker} from '../../src/i18n/catalogues.js';
import {loadCatalogue, spokenLanguage} from '../../src/i18n/languages.js';
import type {Message} from '../../src/i18n/message.js';

type Sentences = Readonly<Record<string, Message>>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each section says in English: the contract. */
const sections: Record<string, Sentences> = {};
for (const path of globSync('src/i18n/en/*.ts', {cwd: root})) {
  const name = basename(path, '.ts');
  sections[name] = (await import(`../../src/i18n/en/${name}.js`))[name];
}
const english: Sentences = Object.assign({}, ...Object.values(sections));

/** Which sections each element, and each part of one, speaks. */
const spoken: Readonly<Record<Speaker, readonly string[]>> = {
  'candor-rating': ['common', 'rating'],
  'candor-proof': ['proof'],
  'candor-requests': ['requests'],
  'candor-reviews': ['common', 'rating', 'reviews'],
  'candor-reviews-finding': ['finding'],
  'candor-reviews-layout': ['layout'],
  'candor-reviews-lightbox': ['lightbox'],
  'candor-reviews-writing': ['form', 'writing'],
  'candor-pledge': ['common', 'pledge'],
  'candor-pledge-wordings': ['wordings'],
  'candor-person': ['common', 'person'],
  'candor-person-callback': ['form', 'times', 'callback'],
  'candor-person-booking': ['form', 'times', 'booking'],
};
const speakers = Object.keys(spoken) as Speaker[];

const promised = 'ar cs de es fr he it ja nl pl pt-BR sv tr zh-Hans'.split(' ');
const tags = globSync('src/i18n/*/files.ts', {cwd: root}).map((path) => basename(dirname(path)));

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const names = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));

test('no sentence of one section hides one of another', () => {
  const keys = Object.values(sections).flatMap((section) => Object.keys(section));
  assert.equal(new Set(keys).size, keys.length);
});

test('fifteen languages are spoken, English among them', () => {
  assert.deepEqual(tags.sort(), promised);
});

const catalogueOf = async (tag: string): Promise<Sentences> => {
  const {files}: {files: LanguageFiles} = await import(`../../src/i18n/${tag}/files.js`);
  const all = await Promise.all(speakers.map(async (speaker) => (await files[speaker]()).catalogue));
  return Object.assign({}, ...all);
};

// Where a form is that of one number only, and the word itself is singular or dual.
const namesItsNumber = (tag: string, category: string): boolean =>
  ['ar', 'he'].includes(tag) && ['zero', 'one', 'two'].includes(category);

for (const tag of ['en', ...tags]) {
  describe(tag, async () => {
    const catalogue = tag === 'en' ? english : await catalogueOf(tag);

    test('every form of a sentence holds every placeholder', () => {
      for (const [key, message] of Object.entries(catalogue)) {
        const original = english[key];
        assert.ok(original, `${key} is not an English sentence`);
        const wanted = new Set(forms(original).flatMap((form) => [...names(form)]));
        for (const [category, form] of Object.entries(
          typeof message === 'string' ? {other: message} : message,
        )) {
          assert.match(form, /[\p{L}\p{N}]/u, `${key} says nothing`);
          const found = names(form);
          // "Two days" is one word there, and says its number.
          if (namesItsNumber(tag, category)) found.add('count');
          assert.deepEqual(found, wanted, `${key}: ${form}`);
        }
      }
    });

    test('what counts in English counts here, in the plural forms the language has', () => {
      const {pluralCategories} = new Intl.PluralRules(tag).resolvedOptions();
      for (const [key, message] of Object.entries(catalogue)) {
        if (typeof message === 'string') continue;
        assert.deepEqual(Object.keys(message).sort(), [...pluralCategories].sort(), key);
      }
    });

    test('nothing is promised that nobody can', () => {
      const never =
        /genuine|guarantee|100 ?%|garantiert|authenti|auténtic|autentic|garanti(?:e|s|r|t)\b|garantizad|garantid|gegarandeerd|gwarant|zaručen|保証|保证|مضمون|מובטח/i;
      for (const [key, message] of Object.entries(catalogue))
        for (const form of forms(message)) assert.doesNotMatch(form, never, key);
    });

    test('no sentence is left in English', () => {
      if (tag === 'en') return;
      const same = Object.entries(catalogue).filter(([key, message]) => {
        const [original = ''] = forms(english[key] ?? '');
        // "{a} · {b}" is the same everywhere, and so may be one word.
        return (
          original.split(/\s+/).length > 2 &&
          /\p{L}{3}/u.test(original.replace(/\{\w+\}/g, '')) &&
          forms(message)[0] === original
        );
      });
      assert.deepEqual(same, []);
    });
  });
}

test('each element and each part brings all that it says, in every language', async () => {
  for (const tag of tags)
    for (const speaker of speakers) {
      const wanted = spoken[speaker].flatMap((section) => Object.keys(sections[section] ?? {}));
      const catalogue = await loadCatalogue(tag, speaker);
      assert.deepEqual(Object.keys(catalogue ?? {}).sort(), wanted.sort(), `${speaker} in ${tag}`);
    }
});

test('English is at hand, and what is no language is not looked for', async () => {
  assert.equal(await loadCatalogue('en', 'candor-rating'), undefined);
  assert.equal(await loadCatalogue('toString', 'candor-rating'), undefined);
});

test('a tag is spoken as the closest language there is (RFC 4647 §3.4)', () => {
  const cases = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch-1996', 'de'],
    ['en-GB', 'en'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['ar-EG', 'ar'],
    ['he-IL', 'he'],
    ['e', 'en'],
    ['den', 'en'],
    ['p', 'en'],
    ['fa', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
    ['-', 'en'],
    ['-de', 'en'],
  ] as const;
  for (const [tag, language] of cases) assert.equal(spokenLanguage(tag), language, tag);
});
