import fc from 'fast-check';
import type * as v from 'valibot';

import {Consent, consentFields, Rating, Version} from '../../../src/protocol/things.js';
import {
  ContactUrl,
  Count,
  DateOrInstant,
  Identifier,
  Instant,
  LanguageTag,
  PlainDate,
  Text,
  WebUrl,
} from '../../../src/protocol/values.js';

type Any = fc.Arbitrary<unknown>;

/** Texts that have broken pages. */
export const hostile = [
  '<img src=x onerror="globalThis.hacked=1">',
  '<script>globalThis.hacked=1</script>',
  '{{constructor.constructor("globalThis.hacked=1")()}}',
  '$'.concat('{globalThis.hacked=1}'),
  '"\'`></p></div></template>--><!--',
  '\u202egnp.exe\u202c \u2066\u2067',
  'z\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310algo',
  '\ud800 lone \udc00',
  '\u0000\u0007\u001b[31m',
  '\u3164\u200b\ufeff',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'مرحبا ⁦abc⁩ שלום',
  '__proto__',
  'constructor',
  'toString',
  '-1e309',
  '{count} {shown} {total}',
  '$& $1 $$',
  ' \t\n\r ',
  '',
  'a'.repeat(3000),
  'Ｆｕｌｌ ﬁ ß ẞ İ ı ǰ',
];

const text: Any = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom(...hostile),
);

const day: fc.Arbitrary<string> = fc
  .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString());

const number: Any = fc.oneof(
  fc.integer({min: -10, max: 110}),
  fc.double(),
  fc.constantFrom(0, -0, 5, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e21, 0.1 + 0.2),
);

const rating: Any = fc
  .tuple(
    fc.constantFrom([1, 5], [0, 5], [0, 10], [1, 100], [-5, 5], [0.5, 1]),
    fc.double({min: 0, max: 1, noNaN: true}),
  )
  .chain(([[worstRating = 1, bestRating = 5], share]) => {
    const ratingValue = worstRating + share * (bestRating - worstRating);
    return fc.constantFrom<unknown>({ratingValue, worstRating, bestRating}, {ratingValue: 1 + share * 4});
  });

const address = fc.oneof(
  fc.webUrl({validSchemes: ['https'], withQueryParameters: true, withFragments: true}),
  fc.constantFrom(
    'r.json',
    '../a b',
    'javascript:globalThis.hacked=1',
    'data:text/html,x',
    'http://plain.example/',
    '',
  ),
);

/** What stands for the schemas that a name means more than its shape. */
const known: ReadonlyMap<unknown, Any> = new Map<unknown, Any>([
  [Text, text],
  [WebUrl, address],
  [ContactUrl, fc.oneof(address, fc.constantFrom('mailto:a@b.example', 'tel:+49', 'sms:1'))],
  [PlainDate, day.chain((iso) => fc.constantFrom(iso.slice(0, 10), iso.slice(0, 7), '2026-02-31'))],
  [Instant, day],
  [DateOrInstant, day.chain((iso) => fc.constantFrom(iso, iso.slice(0, 10), iso.slice(0, 7)))],
  [LanguageTag, fc.constantFrom('en', 'en-GB', 'de', 'de-AT', 'ar', 'zh-Hant-TW', 'xx', 'tlh', 'abcdefgh')],
  [
    Identifier,
    fc.oneof(fc.string({minLength: 1, maxLength: 12}), fc.constantFrom('a', 'b', 'c', '__proto__', '#%"')),
  ],
  [Count, fc.oneof(fc.nat(20), fc.constantFrom(0, 1, 999_999, Number.MAX_SAFE_INTEGER))],
  [Version, fc.constantFrom('1', '1.7')],
  [Rating, fc.oneof(rating, fc.record({ratingValue: number}))],
  [Consent, fc.record({fields: fc.subarray([...consentFields])})],
]);

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
}

const isOptional = ({type}: Shape): boolean => type === 'optional' || type === 'nullish';

/** How documents may differ from what a schema lets through. */
export interface Differing {
  /** Of a hundred values, how many are anything at all. */
  readonly noise?: number;
  /** At most so many items of a list. */
  readonly items?: number;
}

/** Anything that a schema lets through: values at their ends, texts that have broken pages, members that are missing. */
export const arbitraryOf = (schema: v.GenericSchema, differing: Differing = {}): Any => {
  const {noise = 0} = differing;
  const plain = known.get(schema) ?? ofShape(schema as v.GenericSchema & Shape, differing);
  return noise > 0
    ? fc.oneof({weight: 100 - noise, arbitrary: plain}, {weight: noise, arbitrary: anything})
    : plain;
};

const anything: Any = fc.oneof(fc.jsonValue({maxDepth: 2}), text, number);

const ofShape = (shape: Shape, differing: Differing): Any => {
  const of = (schema: v.GenericSchema | undefined): Any =>
    schema ? arbitraryOf(schema, differing) : fc.constant(undefined);
  switch (shape.type) {
    case 'object': {
      const entries = Object.entries(shape.entries ?? {});
      const requiredKeys = entries.filter(([, entry]) => !isOptional(entry)).map(([name]) => name);
      return fc.record(Object.fromEntries(entries.map(([name, entry]) => [name, of(entry)])), {requiredKeys});
    }
    case 'array':
      return fc.array(of(shape.item), {maxLength: differing.items ?? 4});
    case 'record':
      return fc.dictionary(of(shape.key).map(String), of(shape.value), {maxKeys: 4});
    case 'union':
      return fc.oneof(...(shape.options ?? []).map((option) => of(option as v.GenericSchema)));
    case 'optional':
      return of(shape.wrapped);
    case 'nullish':
      return fc.option(of(shape.wrapped), {freq: 3});
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return number;
    case 'string':
      return text;
    default:
      throw new Error(`No documents for a schema of the type ${shape.type}`);
  }
};
