import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import type {DocumentKind} from '../../src/protocol/document-kinds.js';
import {CandorError} from '../../src/protocol/errors.js';
import {documentKind} from '../../src/protocol/read-as.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {examples, exampleUrl} from './support/examples.js';
import {at, isJsonObject, pathsIn, type Step, toPointer, without, withValue} from './support/json-paths.js';

const kinds: readonly DocumentKind[] = ['discovery', 'reviews', 'subjects', 'pledges', 'people'];

const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const readExample = <K extends DocumentKind>(kind: K, json: unknown) => readDocument(kind, json, exampleUrl);

/** What protocol §1 calls required: without it, what holds it is lost. A number stands for any index. */
const required = new Set([
  '/trustData',
  '/reviews',
  '/subjects',
  '/pledges',
  '/people',
  '/actions/submitReview/href',
  '/actions/voteHelpful/href',
  '/actions/reportReview/href',
  '/actions/requestCallback/href',
  '/keys/0/kty',
  '/keys/0/crv',
  '/keys/0/x',
  '/keys/0/kid',
  '/delegates/0/origin',
  '/log/prefix',
  '/log/origin',
  '/log/vkeys',
  '/subject/image/url',
  '/aggregateRating/recent/ratingValue',
  '/moderation/withheld/0/reason',
  '/moderation/withheld/0/count',
  '/facets/0/name',
  '/facets/0/key',
  '/facets/0/values',
  '/facets/0/values/0/value',
  '/outcomes/0/said',
  '/outcomes/0/did',
  '/reviews/0/author/image/url',
  '/reviews/0/reviewRating/ratingValue',
  '/reviews/0/aspects/0/name',
  '/reviews/0/aspects/0/ratingValue',
  '/reviews/0/media/0/url',
  '/reviews/0/replies/0/author/image/url',
  '/reviews/0/replies/0/text',
  '/subjects/0/subject',
  '/pledges/0/text',
  '/pledges/0/signatories/0/image/url',
  '/pledges/0/targets/0/name',
  '/pledges/0/targets/0/target',
  '/pledges/0/targets/0/history/0/date',
  '/pledges/0/targets/0/history/0/value',
  '/pledges/0/certification/name',
  '/pledges/0/remedy/text',
  '/pledges/0/versions/0/date',
  '/pledges/0/versions/0/text',
  '/pledges/0/updates/0/text',
  '/people/0/image/url',
  '/people/0/hours/timeZone',
  '/people/0/hours/openingHours',
  '/people/0/hours/openingHours/0/dayOfWeek',
  '/people/0/hours/openingHours/0/opens',
  '/people/0/hours/openingHours/0/closes',
  '/people/0/hours/exceptions/0/date',
  '/people/0/presence/state',
  '/people/0/presence/asOf',
  '/people/0/reply/medianMinutes',
  '/people/0/channels/0/type',
]);

const isRequired = (kind: DocumentKind, path: readonly Step[]): boolean => {
  const pointer = toPointer(path.map((step) => (typeof step === 'number' ? 0 : step)));
  // In a discovery document these are templates, which it need not have; the second review has a rating alone.
  if (kind === 'discovery' && path.length === 1) return pointer === '/trustData';
  return required.has(pointer) || toPointer(path) === '/reviews/1/reviewRating';
};

/** What is lost with a value: the nearest optional member or item of a list that holds it; `undefined` for everything. */
const lostWith = (kind: DocumentKind, path: readonly Step[]): readonly Step[] | undefined => {
  let lost = path;
  while (isRequired(kind, lost)) lost = lost.slice(0, -1);
  return lost.length > 0 ? lost : undefined;
};

const isConsent = (path: readonly Step[]): boolean =>
  path.at(-1) === 'consent' || (path.at(-2) === 'consent' && path.at(-1) === 'fields');

for (const kind of kinds) {
  const example = examples[kind];
  const paths = pathsIn(example);

  suite(`the ${kind} document of protocol.md`, () => {
    test('is known for what it is and read without a problem', () => {
      assert.equal(documentKind(example), kind === 'discovery' ? 'discovery' : kind);
      const {document, dropped, problems} = readExample(kind, example);
      assert.deepEqual(problems, []);
      assert.equal(dropped, 0);
      // Every member arrives; only `null` is absent afterwards.
      for (const path of paths) {
        const value = at(example, path);
        if (value === null) assert.equal(at(document, path), undefined, toPointer(path));
        else assert.equal(typeof at(document, path), typeof value, toPointer(path));
      }
    });

    test('read again, it is the same', () => {
      const once = plain(readExample(kind, example).document);
      assert.deepEqual(plain(readExample(kind, once).document), once);
    });

    test('loses one bad member or item alone, and says where', () => {
      for (const path of paths) {
        const value = at(example, path);
        const bad = withValue(example, path, typeof value === 'string' || isJsonObject(value) ? 42 : 'bad');
        const lost = lostWith(kind, path);
        const pointer = toPointer(path);
        if (value === null || isConsent(path)) continue;
        if (!lost) {
          const expected = pointer === '/trustData' ? 'unsupported-version' : 'invalid';
          assert.throws(() => readExample(kind, bad), {
            code: expected,
            ...(expected === 'invalid' && {path: pointer}),
          });
          continue;
        }
        const {document, problems} = readExample(kind, bad);
        assert.equal(problems.length, 1, pointer);
        const [problem] = problems;
        assert.equal(problem?.lost, typeof lost.at(-1) === 'number' ? 'item' : 'member', pointer);
        assert.ok(`${pointer}/`.startsWith(`${problem?.path}/`), `${pointer}: ${problem?.path}`);
        assert.ok(`${problem?.path}/`.startsWith(`${toPointer(lost)}/`), `${pointer}: ${problem?.path}`);
        assert.deepEqual(plain(document), plain(readExample(kind, without(example, lost)).document), pointer);
      }
    });

    test('takes null for absent, except in a list', () => {
      for (const path of paths) {
        const lost = lostWith(kind, path);
        if (!lost || isConsent(path)) continue;
        const {document, problems} = readExample(kind, withValue(example, path, null));
        const silent = lost.length === path.length && typeof path.at(-1) === 'string';
        assert.equal(problems.length, silent ? 0 : 1, toPointer(path));
        assert.deepEqual(
          plain(document),
          plain(readExample(kind, without(example, lost)).document),
          toPointer(path),
        );
      }
    });

    test('counts the items of its list that are lost', () => {
      if (kind === 'discovery') return;
      const items = at(example, [kind]);
      assert.ok(Array.isArray(items));
      const given = withValue(example, [kind], [null, ...items, 7, [], {}, 'x']);
      // An empty object is somebody of whom nothing is said; anything else lacks what it needs.
      const lost =
        kind === 'people' ? [0, 2, 3, 5] : [0, ...[0, 1, 2, 3].map((index) => items.length + 1 + index)];
      const {dropped, problems} = readExample(kind, given);
      assert.equal(dropped, lost.length);
      assert.deepEqual(
        problems,
        lost.map((index) => ({path: `/${kind}/${index}`, lost: 'item'})),
      );
    });

    // In these the names are data.
    const isRecord = (path: readonly Step[]): boolean =>
      ['context', 'distribution', 'translations', 'options'].includes(String(path.at(-1)));

    const hostile: ReadonlyArray<readonly [name: string, members: string]> = [
      ['unknown ones', '{"unknown": {"deep": [1, {"a": null}]}, "": 1, "a/b": [], "then": 1}'],
      ['prototypes', '{"__proto__": {"polluted": true, "id": "x", "name": "x"}, "hasOwnProperty": 1}'],
      ['constructors', '{"constructor": {"prototype": {"polluted": true}}, "toString": "x", "valueOf": 1}'],
      ['a prototype that is no object', '{"__proto__": null, "toJSON": 1}'],
    ];
    for (const [name, members] of hostile) {
      test(`ignores members it does not know: ${name}`, () => {
        const expected = plain(readExample(kind, example).document);
        for (const path of [[], ...paths]) {
          const value = at(example, path);
          if (!isJsonObject(value) || isRecord(path)) continue;
          const text = JSON.stringify(withValue(example, path, value));
          const given: unknown = JSON.parse(text);
          Object.defineProperties(at(given, path), Object.getOwnPropertyDescriptors(JSON.parse(members)));
          const {document, problems} = readExample(kind, given);
          assert.deepEqual(problems, [], toPointer(path));
          assert.deepEqual(plain(document), expected, toPointer(path));
        }
        assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      });
    }
  });
}

test('a bad consent lists nothing, wherever it stands', () => {
  const json = withValue(examples.people, ['people', 0, 'consent', 'fields'], 'all');
  const {document, problems} = readDocument('people', json, exampleUrl);
  assert.deepEqual(document.people[0]?.consent, {fields: []});
  assert.deepEqual(problems, [{path: '/people/0/consent/fields', lost: 'member'}]);
});

test('a document of one kind is none of another', () => {
  for (const kind of kinds) {
    for (const other of kinds) {
      // A discovery document needs nothing but its version, and templates of that name are texts, not lists.
      if (kind === other || other === 'discovery') continue;
      assert.throws(
        () => readExample(other, examples[kind]),
        (error: unknown) =>
          error instanceof CandorError && error.code === 'invalid' && error.path === `/${other}`,
        `${kind} as ${other}`,
      );
    }
  }
});
