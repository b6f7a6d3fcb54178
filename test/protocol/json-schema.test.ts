import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {toJsonSchema} from '@valibot/to-json-schema';

import {schemas} from '../../src/protocol/document-kinds.js';
import {at, pathsIn, toPointer} from './support/json-paths.js';

suite('every schema can be published as JSON Schema 2020-12', () => {
  for (const [kind, schema] of Object.entries(schemas)) {
    test(kind, () => {
      // Conditions over several members have no counterpart; everything else must have one, or this throws.
      const published: unknown = JSON.parse(
        JSON.stringify(
          toJsonSchema(schema, {target: 'draft-2020-12', errorMode: 'throw', ignoreActions: ['check']}),
        ),
      );
      assert.equal(at(published, ['$schema']), 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(at(published, ['type']), 'object');
      const required = at(published, ['required']);
      assert.deepEqual(required, kind === 'discovery' ? ['trustData'] : ['trustData', kind]);
      assert.equal(at(published, ['properties', 'trustData', 'pattern']), '^1(\\.\\d+)?$');

      for (const path of pathsIn(published)) {
        const value = at(published, path);
        // Tolerance is a promise: what a reader ignores, a schema must not forbid.
        if (path.at(-1) === 'additionalProperties') assert.notEqual(value, false, toPointer(path));
        // JSON Schema patterns are used with the u flag.
        if (path.at(-1) === 'pattern')
          assert.doesNotThrow(() => new RegExp(String(value), 'u'), toPointer(path));
      }
    });
  }
});
