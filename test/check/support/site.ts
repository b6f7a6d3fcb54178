import type {Verification} from '../../../src/check/verification.js';
import {type VerifyOptions, verify} from '../../../src/check/verify.js';
import {type Bytes, utf8} from '../../../src/proof/bytes.js';
import {ProofError} from '../../../src/proof/proof-error.js';
import type {ReadBytes} from '../../../src/proof/read-bytes.js';
import {subjectHash} from '../../../src/protocol/subject.js';
import {
  maxMergeDelay,
  now,
  publishMany,
  type ServedReview,
  shop,
  TestPublisher,
} from '../../proof/support/publisher.js';

export const discoveryUrl = `${shop}/.well-known/trust-data.json`;
/** What most of the reviews are about. */
export const subject = `${shop}/p/kettle`;

/** A shop with a log, as an address bar knows it. What it serves can be tampered with. */
export class TestSite {
  readonly publisher: TestPublisher;
  readonly sub: string;
  reviews: ServedReview[] = [];
  /** Further files, by their address. */
  readonly files = new Map<string, unknown>();
  /** Members of the discovery document beside the usual. */
  discovery: object = {};
  /** Members of the reviews document beside the usual. */
  document: object = {};
  policy = 'quorum none\n';
  readonly requests: string[] = [];

  constructor(publisher: TestPublisher, sub: string) {
    this.publisher = publisher;
    this.sub = sub;
  }

  static async with(count: number): Promise<TestSite> {
    const site = new TestSite(await TestPublisher.create(), await subjectHash(subject));
    site.reviews = await publishMany(site.publisher, count, {sub: site.sub});
    return site;
  }

  get reviewsUrl(): string {
    return `${shop}/reviews/${this.sub}.json`;
  }

  readonly read: ReadBytes = async (url, signal) => {
    signal?.throwIfAborted();
    this.requests.push(url);
    const file = this.files.get(url) ?? (await this.#usual(url));
    if (file instanceof ProofError) throw file;
    if (file instanceof Uint8Array) return file as Bytes;
    if (file === undefined) throw new ProofError('unreachable', {detail: url});
    return utf8(typeof file === 'string' ? file : JSON.stringify(file));
  };

  /** Verifies an address of it. */
  verify(url: string = shop, options: Partial<VerifyOptions> = {}): Promise<Verification> {
    return verify(url, {read: this.read, now, subject, ...options});
  }

  async #usual(url: string): Promise<unknown> {
    const {log, description, signer} = this.publisher;
    if (url === discoveryUrl)
      return {
        ...{trustData: '1', organization: {name: 'Shop', url: shop}, reviews: '/reviews/{subjectHash}.json'},
        keys: [signer.listedBy(shop).jwk],
        log: {...description, prefix: '/log/', policy: '/log/policy.txt', maxMergeDelay},
        ...this.discovery,
      };
    if (url === this.reviewsUrl)
      return {
        ...{
          trustData: '1',
          subject: {id: subject},
          reviews: this.reviews,
          head: await this.publisher.head(this.sub),
        },
        ...this.document,
      };
    if (url === `${shop}/log/policy.txt`) return this.policy;
    if (url === `${shop}/log/checkpoint`) return log.checkpoint(undefined, now - 30);
    return url.startsWith(`${shop}/log/`) ? log.read(url.slice(`${shop}/log/`.length)) : undefined;
  }
}

/** What was checked and how it went, for a test to compare: `head held`, `log failed fork`. */
export const told = ({checks}: Verification): string[] =>
  checks.map(({name, fact}) =>
    fact.status === 'held' ? `${name} held` : `${name} ${fact.status} ${fact.reason}`,
  );
