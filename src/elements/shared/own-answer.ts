import type {Answer, Source} from '../../client/answer.js';
import type {Settled} from '../../controllers/resource-controller.js';
import type {DocumentKind, SchemaOf} from '../../protocol/document-kinds.js';
import {toCandorError} from '../../protocol/errors.js';
import {readAs} from '../../protocol/read-as.js';

/**
 * Where a prerenderer keeps what the data of an element came from. Not a property: what a page gives in `data` is always said to
 * be the page's own.
 */
export const cameFrom: WeakMap<Element, Source> = new WeakMap();

/** What the page gave in `data`, held to the same rules as what comes over the network. Its `url` is empty. */
export const ownAnswer = <K extends DocumentKind>(
  kind: K,
  schema: SchemaOf<K>,
  data: unknown,
  host: Element,
): Settled<Answer<K>> => {
  try {
    return {
      status: 'ready',
      value: {
        ...readAs(kind, schema, data, host.baseURI),
        url: '',
        format: 'trust-data',
        ...cameFrom.get(host),
      },
    };
  } catch (cause) {
    return {
      status: 'failed',
      error: toCandorError(cause),
    };
  }
};
