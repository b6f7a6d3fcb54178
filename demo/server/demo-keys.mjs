const NAME_OF_LOG = 'kettle.example/log';

/**
 * The keys of the demo's endpoint and of its log, made at its first start, beside the database: what `candor keys make` does
 * for an endpoint of one's own.
 *
 * @param {object} parts - What the build has for keys.
 * @param {string} path - The database's.
 * @param {string} url - Where the endpoint is now. Keys stay where the demo takes another port, and what is signed names it.
 * @returns {Promise<import('../../dist/endpoint/index.js').EndpointKeys>}
 */
export const openKeys = (parts, path, url) => {
  const {defaultKeysFolder, loadKeys, makeKey, makeKeyForNotes, settleEndpointUrl, keyUses} = parts;
  const folder = defaultKeysFolder(path);
  if (!loadKeys(folder)) {
    settleEndpointUrl(folder, url);
    makeKey(folder, keyUses, 'Ed25519', Math.floor(Date.now() / 1000));
    makeKeyForNotes(folder, 'log', NAME_OF_LOG);
  }
  return {...loadKeys(folder), url, origin: new URL(url).origin};
};
