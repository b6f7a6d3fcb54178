import {createHash} from 'node:crypto';

import {Hono} from 'hono';
import {withOtherByte} from './tampered-byte.mjs';
import {changes} from './tampered-changes.mjs';

/** Whose reviews are tampered with. */
export const tamperedSubject = 'https://kettle.example/p/enamel-kettle';

const file = `/reviews/${createHash('sha256').update(tamperedSubject).digest('hex')}.json`;
const byte = /^byte-(\d{1,7})$/;

const changeOf = (name, tools) => {
  const [, offset] = byte.exec(name) ?? [];
  if (offset) return (bytes) => withOtherByte(bytes, Number(offset));
  const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
  return change && (async (bytes) => JSON.stringify(await change(JSON.parse(bytes.toString()), tools)));
};

/**
 * The endpoint once more under `/tampered/CHANGE/`, with one thing changed in one answer: what its owner, its host or somebody
 * on the way could do. Everything else is what the endpoint says.
 *
 * @param {Hono} endpoint
 * @param {object} [proof] - What the demo signs with: its owner can sign an older head anew. Without it that is not to be had.
 * @returns {Hono}
 */
export const createTampered = (endpoint, proof) => {
  const app = new Hono();
  app.get('/:change/*', async (c) => {
    const change = changeOf(c.req.param('change'), {endpoint, proof});
    if (!change) return c.notFound();
    const url = new URL(c.req.url);
    const path = url.pathname.slice(
      url.pathname.indexOf(c.req.param('change')) + c.req.param('change').length,
    );
    const answer = await endpoint.request(path + url.search);
    if (path !== file || !answer.ok) return answer;
    const body = await change(Buffer.from(await answer.arrayBuffer()));
    // As it would come: also to other sites, such as a verifier.
    const headers = new Headers(answer.headers);
    for (const name of ['ETag', 'Content-Length']) headers.delete(name);
    headers.set('Cache-Control', 'no-store');
    return new Response(body, {headers});
  });
  return app;
};
