const decode = (part) =>
  JSON.parse(
    new TextDecoder().decode(
      Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0)),
    ),
  );

const starsOf = (payload) => payload.reviewRating?.ratingValue ?? 6;

const inText = (text, part, rest) => {
  const from = text.indexOf(part);
  return {from, to: from + part.length, decoded: '', ...rest};
};

const asJson = (value) => JSON.stringify(value, null, 2);

const partsOfReview = (text, {jws, log}) => {
  const [header, payload, signature] = jws.split('.');
  const review = decode(payload);
  const name = review.author?.name ?? 'Somebody';
  return [
    inText(text, payload, {
      name: `What ${name} says`,
      words: `The review as ${new URL(review.iss).host} signed it, in base64url. It says:`,
      decoded: asJson(review),
    }),
    inText(text, signature, {
      name: 'Its signature',
      words: `Made with the key that signs for the shop, over what stands before it. The header names the key: ${decode(header).kid}.`,
    }),
    inText(text, log.salt, {
      name: 'Its salt',
      words: `Random bytes. Event ${log.seq} of the log has the hash of salt and review: without the salt, nobody can guess the review from the log, and where it is deleted the review is forgotten.`,
    }),
  ];
};

/**
 * The parts of an answer that matter, with their names, where they stand, and what they say.
 *
 * @param {string} text - A document of reviews, signed and logged.
 * @returns {{name: string, words: string, from: number, to: number, decoded: string}[]}
 */
export const namedParts = (text) => {
  const {reviews, head, moderation} = JSON.parse(text);
  const signed = reviews.filter(({jws, log}) => jws && log);
  if (signed.length === 0 || !head) return [];
  const lowest = (one, other) =>
    starsOf(decode(other.jws.split('.')[1])) < starsOf(decode(one.jws.split('.')[1])) ? other : one;
  return [
    inText(text, JSON.stringify(moderation), {
      name: 'The numbers',
      words:
        'How many reviews came in, and what became of them. Not signed by itself: it is held against the log.',
      decoded: asJson(moderation),
    }),
    ...partsOfReview(text, signed.reduce(lowest)),
    inText(text, head.jws.split('.')[1], {
      name: 'The head',
      words:
        'The newest event of this product, signed and good for a week: its place in the log, and all numbers after it. It says:',
      decoded: asJson(decode(head.jws.split('.')[1])),
    }),
    inText(text, JSON.stringify(head.checkpoint).slice(1, -1), {
      name: 'The checkpoint',
      words:
        'The whole log in one hash: its name, how many events it has, the root; below, the signatures of the log and of the monitor that has read it all.',
      decoded: head.checkpoint,
    }),
  ];
};
