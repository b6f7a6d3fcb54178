import assert from 'node:assert/strict';
import {test} from 'node:test';

import {booking as deBooking} from '../../src/i18n/de/booking.js';
import {callback as deCallback} from '../../src/i18n/de/callback.js';
import {common as deCommon} from '../../src/i18n/de/common.js';
import {finding as deFinding} from '../../src/i18n/de/finding.js';
import {form as deForm} from '../../src/i18n/de/form.js';
import {layout as deLayout} from '../../src/i18n/de/layout.js';
import {lightbox as deLightbox} from '../../src/i18n/de/lightbox.js';
import {person as dePerson} from '../../src/i18n/de/person.js';
import {pledge as dePledge} from '../../src/i18n/de/pledge.js';
import {rating as deRating} from '../../src/i18n/de/rating.js';
import {reviews as deReviews} from '../../src/i18n/de/reviews.js';
import {times as deTimes} from '../../src/i18n/de/times.js';
import {wordings as deWordings} from '../../src/i18n/de/wordings.js';
import {writing as deWriting} from '../../src/i18n/de/writing.js';
import {booking} from '../../src/i18n/en/booking.js';
import {callback} from '../../src/i18n/en/callback.js';
import {common} from '../../src/i18n/en/common.js';
import {finding} from '../../src/i18n/en/finding.js';
import {form} from '../../src/i18n/en/form.js';
import {layout} from '../../src/i18n/en/layout.js';
import {lightbox} from '../../src/i18n/en/lightbox.js';
import {person} from '../../src/i18n/en/person.js';
import {pledge} from '../../src/i18n/en/pledge.js';
import {rating} from '../../src/i18n/en/rating.js';
import {reviews} from '../../src/i18n/en/reviews.js';
import {times} from '../../src/i18n/en/times.js';
import {wordings} from '../../src/i18n/en/wordings.js';
import {writing} from '../../src/i18n/en/writing.js';
import {loadCatalogue, spokenLanguage} from '../../src/i18n/languages.js';
import type {Message} from '../../src/i18n/message.js';

const sections = {
  common,
  rating,
  reviews,
  finding,
  layout,
  form,
  writing,
  lightbox,
  pledge,
  wordings,
  person,
  times,
  callback,
  booking,
};
const de: Record<string, Message> = {
  ...deCommon,
  ...deRating,
  ...deReviews,
  ...deFinding,
  ...deLayout,
  ...deForm,
  ...deWriting,
  ...deLightbox,
  ...dePledge,
  ...deWordings,
  ...dePerson,
  ...deTimes,
  ...deCallback,
  ...deBooking,
};
const english: Record<string, Message> = Object.assign({}, ...Object.values(sections));

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const names = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test('no sentence of one section hides one of another', () => {
  const keys = Object.values(sections).flatMap((section) => Object.keys(section));
  assert.equal(new Set(keys).size, keys.length);
});

test('German says everything, and nothing else', () => {
  assert.deepEqual(Object.keys(de).sort(), Object.keys(english).sort());
});

for (const [language, catalogue] of Object.entries({en: english, de})) {
  test(`${language}: every form of a sentence holds every placeholder`, () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const original = english[key];
      assert.ok(original);
      const wanted = new Set(forms(original).flatMap(names));
      for (const form of forms(message)) {
        assert.notEqual(form.trim(), '', `${key} is empty`);
        assert.deepEqual(new Set(names(form)), wanted, `${language} ${key}: ${form}`);
      }
    }
  });

  test(`${language}: plural forms are those the language has`, () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogue)) {
      if (typeof message === 'string') continue;
      assert.deepEqual(Object.keys(message).sort(), [...categories].sort(), `${language} ${key}`);
    }
  });

  test(`${language}: never promises what nobody can`, () => {
    for (const text of Object.values(catalogue).flatMap(forms)) {
      assert.doesNotMatch(text, /genuine|guarantee|100 ?%|garantiert|authentisch/i);
    }
  });
}

test('a tag is spoken as the closest language there is (RFC 4647 §3.4)', () => {
  const cases = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch-1996', 'de'],
    ['en-GB', 'en'],
    ['den', 'en'],
    ['fa', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
    ['-', 'en'],
  ] as const;
  for (const [tag, spoken] of cases) assert.equal(spokenLanguage(tag), spoken, tag);
});

test('English is at hand; others are fetched, for each element all that it says', async () => {
  assert.equal(await loadCatalogue('en', 'candor-rating'), undefined);
  assert.equal(await loadCatalogue('toString', 'candor-rating'), undefined);
  const said = {
    'candor-rating': {...common, ...rating},
    'candor-reviews': {...common, ...rating, ...reviews},
    'candor-pledge': {...common, ...pledge},
    'candor-person': {...common, ...person},
  } as const;
  for (const [speaker, sentences] of Object.entries(said)) {
    const catalogue = await loadCatalogue('de', speaker as keyof typeof said);
    assert.deepEqual(Object.keys(catalogue ?? {}).sort(), Object.keys(sentences).sort(), speaker);
  }
});
