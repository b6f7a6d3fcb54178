const files = [
  'endpoint/keys/key-uses.js',
  'endpoint/keys/load-keys.js',
  'endpoint/keys/make-keys.js',
  'endpoint/keys/note-key.js',
  'endpoint/keys/private-folder.js',
  'endpoint/log/author-of-keys.js',
  'endpoint/log/cosign-by-policy.js',
  'endpoint/log/keep-log.js',
  'endpoint/log/tend-log.js',
  'endpoint/signing/sign-head.js',
  'endpoint/witness/monitor.js',
  'endpoint/witness/policy-text.js',
  'endpoint/witness/witness-app.js',
  'endpoint/witness/witness-key.js',
  'endpoint/witness/witness-log.js',
  'endpoint/witness/witness-state.js',
  'endpoint/witness/witness.js',
  'proof/base64.js',
  'proof/events.js',
  'proof/sign-jws.js',
  'proof/tiles.js',
  'proof/tree.js',
];

/**
 * What the demo uses of the build that is no part of the library: what the commands `candor keys`, `candor serve` and
 * `candor witness` are made of.
 *
 * @param {URL} dist - The folder of the build.
 */
export const loadParts = async (dist) =>
  Object.assign({}, ...(await Promise.all(files.map((file) => import(new URL(file, dist).href)))));
