import {mkdirSync, writeFileSync} from 'node:fs';

import {toJsonSchema} from '@valibot/to-json-schema';

const titles = {
  discovery: 'What an endpoint offers',
  reviews: 'The reviews of one subject',
  subjects: 'The ratings of many subjects',
  pledges: 'What an organisation has pledged',
  people: 'The people one can talk to',
};

const sent = {
  'review-submission': ['ReviewSubmission', 'What submitReview takes'],
  'helpful-vote': ['HelpfulVote', 'What voteHelpful takes'],
  'review-report': ['ReviewReport', 'What reportReview takes'],
  'review-change': ['ReviewChange', 'What changeReview takes'],
  'callback-request': ['CallbackRequest', 'What requestCallback takes'],
  accepted: ['Accepted', 'What comes back for something that was sent'],
};

// What a list holds may be signed instead (protocol §6): then all that is said is in the JWS.
const orSigned = ({jsonSchema: {required = [], ...rest}}) =>
  rest.properties?.jws && required.length > 0 && !required.includes('jws')
    ? {...rest, anyOf: [{required}, {required: ['jws']}]}
    : undefined;

const writeSchema = (folder, name, title, schema) => {
  // What needs code to check (a value on its scale, a rating or a text) has no word in JSON Schema.
  const options = {target: 'draft-2020-12', ignoreActions: ['check'], overrideSchema: orSigned};
  const {$schema, ...rest} = toJsonSchema(schema, options);
  const file = {$schema, title, description: 'Trust data 1', ...rest};
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(file, null, 2)}\n`);
};

/** Writes a JSON Schema (2020-12) for each kind of document and each thing that is sent, made of the schemas that are applied. */
export const writeSchemas = async (folder) => {
  const {schemas} = await import('../dist/protocol/document-kinds.js');
  const writing = {
    ...(await import('../dist/protocol/writing.js')),
    ...(await import('../dist/protocol/callback.js')),
  };
  mkdirSync(folder, {recursive: true});
  for (const [kind, schema] of Object.entries(schemas)) writeSchema(folder, kind, titles[kind], schema);
  for (const [name, [schema, title]] of Object.entries(sent))
    writeSchema(folder, name, title, writing[schema]);
};
