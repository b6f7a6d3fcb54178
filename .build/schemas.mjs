import {mkdirSync, writeFileSync} from 'node:fs';

import {toJsonSchema} from '@valibot/to-json-schema';

const titles = {
  discovery: 'What an endpoint offers',
  reviews: 'The reviews of one subject',
  subjects: 'The ratings of many subjects',
  pledges: 'What an organisation has pledged',
  people: 'The people one can talk to',
};

/** Writes a JSON Schema (2020-12) for each kind of document, made of the schemas that the reader itself applies. */
export const writeSchemas = async (folder) => {
  const {schemas} = await import('../dist/protocol/document-kinds.js');
  mkdirSync(folder, {recursive: true});
  for (const [kind, schema] of Object.entries(schemas)) {
    // What needs code to check (a value on its scale, a rating or a text) has no word in JSON Schema.
    const json = toJsonSchema(schema, {target: 'draft-2020-12', ignoreActions: ['check']});
    const {$schema, ...rest} = json;
    const file = {$schema, title: titles[kind], description: 'Trust data 1', ...rest};
    writeFileSync(`${folder}/${kind}.json`, `${JSON.stringify(file, null, 2)}\n`);
  }
};
