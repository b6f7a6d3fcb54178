import {subjectHash} from '../../../../src/protocol/subject.js';
import {MemoryLog} from '../../../proof/support/memory-log.js';
import {publishMany, type ServedReview, TestPublisher} from '../../../proof/support/publisher.js';
import {makeSigner} from '../../../proof/support/signer.js';
import {answering} from '../../support.js';

/** What the shop of the tests sells. */
export const subject = 'https://shop.example/kettle';
const shop = 'https://shop.example';

/** A shop whose endpoint signs and logs; a test may change what it serves before it is asked. */
export interface SignedShop {
  readonly publisher: TestPublisher;
  /** The hash of {@link subject}, by which events name it. */
  readonly sub: string;
  /** When the shop was made. Integer seconds since 1970. */
  readonly now: number;
  readonly reviews: ServedReview[];
  /** The document of its reviews. */
  document: Record<string, unknown>;
  /** Opens it: answers `fetch` from now on. @returns The address of its endpoint, new each time. */
  open(more?: Answers): string;
  close(): void;
}

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

let count = 0;

const asJson = (body: unknown): Response =>
  new Response(JSON.stringify(body), {headers: {'Content-Type': 'application/json'}});

/** Makes a shop with so many reviews. The heads of {@link TestPublisher} are of its own instant: these are of now. */
export const signedShop = async (many: number): Promise<SignedShop> => {
  const publisher = new TestPublisher(
    await makeSigner('Ed25519'),
    await MemoryLog.create('shop.example/log'),
  );
  const sub = await subjectHash(subject);
  const now = Math.floor(Date.now() / 1000);
  publisher.at = now - 1000;
  const reviews = await publishMany(publisher, many, {sub});
  const head = await publisher.head(sub, {iat: now - 60, exp: now + 86_400});
  const shopOfTests: SignedShop = {
    publisher,
    sub,
    now,
    reviews,
    document: {trustData: '1', subject: {id: subject, name: 'Kettle'}, reviews, head},
    open: (more = {}) => {
      count += 1;
      const address = `${shop}/trust.json?${count}`;
      const {vkeys, origin} = publisher.description;
      const prefix = `${shop}/log${count}/`;
      const discovery = {
        trustData: '1',
        reviews: `${shop}/reviews.json?${count}`,
        keys: publisher.keys.map(({kid, jwk}) => ({...jwk, kid})),
        log: {prefix, origin, vkeys, maxMergeDelay: 86_400},
      };
      const served = answering({
        [address]: () => asJson(discovery),
        [discovery.reviews]: () => asJson(shopOfTests.document),
        ...more,
      });
      const documents = globalThis.fetch;
      globalThis.fetch = async (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (!url.startsWith(prefix) || more[url]) return documents(input, init);
        return new Response(await publisher.log.read(url.slice(prefix.length)));
      };
      shopOfTests.close = served.restore;
      return address;
    },
    close: () => undefined,
  };
  return shopOfTests;
};
