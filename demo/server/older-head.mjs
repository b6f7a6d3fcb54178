const WEEK = 604_800;

const read = async (endpoint, path) => Buffer.from(await (await endpoint.request(path)).arrayBuffer());

const payloadOf = (jws) => JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString());

/**
 * A document whose head is the event before the newest, signed anew by the one who can: its owner. The inclusion proof is a
 * real one, from the log itself.
 *
 * @param {{head: {jws: string, checkpoint: string}}} document
 * @param {{endpoint: import('hono').Hono, proof: {keys: object, parts: object}}} tools
 */
export const withOlderHead = async (document, {endpoint, proof: {keys, parts}}) => {
  const {sub, seq, size, root} = payloadOf(document.head.jws);
  const page = JSON.parse(await read(endpoint, `/log/events/${sub}/0.p/${seq}.json`));
  const {index, event} = page.at(-2);
  const readTile = async (...tile) => new Uint8Array(await read(endpoint, `/log/${parts.tilePath(...tile)}`));
  const proof = await parts.inclusionProof(BigInt(index), BigInt(size), readTile);
  const iat = Math.floor(Date.now() / 1000);
  const {tally} = event;
  const payload = {sub, seq: seq - 1, leaf: await parts.leafOfEvent(event), index, tally, size, root};
  const jws = parts.signHead(keys, {...payload, iat, exp: iat + WEEK});
  return {...document, head: {...document.head, jws, proof: proof.map(parts.toBase64url)}};
};
