/** What was sent and not published, invented, by the reason: so that the log has them, and not the counts alone. */
const words = {
  spam: [
    'Best prices on watches, follow the link in my profile.',
    'Make money from home with one weird kettle.',
  ],
  'off-topic': ['Do you also sell bicycles?'],
  'author-request': ['I have changed my mind; please take this one back.'],
  'personal-data': ['Call me on my own number any time, I can tell you more about it.'],
  duplicate: ['Sent once already, and once more because the page was slow.'],
};
const waiting = 'I bought it last week, and will say more when I have used it.';

const send = async (library, store, subject, reviewBody) => {
  // One that nobody has asked yet: all of this comes from one address, within a second.
  const endpoint = library.createEndpoint(store);
  const {actions} = await (await endpoint.request('/.well-known/trust-data.json')).json();
  const {pathname} = new URL(actions.submitReview.href, 'http://demo/.well-known/');
  const response = await endpoint.request(pathname, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({subject, review: {reviewRating: {ratingValue: 3}, reviewBody}}),
  });
  if (!response.ok) throw new Error(`The endpoint did not take a review: ${await response.text()}`);
  return (await response.json()).ref;
};

/** A document of reviews that counts nothing but what stands in it: the rest is counted where it is stored. */
export const countedAlone = (document) => {
  const published = document.reviews?.length;
  return document.moderation
    ? {...document, moderation: {received: published, published, pending: 0, withheld: []}}
    : document;
};

/**
 * Sends what was withheld or waits of a subject, and withholds it.
 *
 * @param {object} library - The built endpoint.
 * @param {object} store
 * @param {{subject?: {id: string}, moderation?: object}} document - Of the demo's data.
 */
export const sendWithheld = async (library, store, {subject, moderation}) => {
  for (const {reason, count, text} of moderation?.withheld ?? []) {
    for (let at = 0; at < count; at += 1) {
      const ref = await send(library, store, subject.id, words[reason][at]);
      library.withholdReview(store, ref, reason, text, Date.now());
    }
  }
  if (moderation?.pending) await send(library, store, subject.id, waiting);
};
