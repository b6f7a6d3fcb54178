import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {toBase64} from '../../src/proof/base64.js';
import {isQuorum, parsePolicy} from '../../src/proof/witness-policy.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';

/** A key as it is written; whether its ID is its own, a policy does not say. */
const vkey = (name: string, byte: number, type = 4) =>
  `${name}+0badcafe+${toBase64(Uint8Array.from({length: 33}, (_, at) => (at ? byte : type)))}`;

const log = vkey('shop.example/log1', 200, 1);
const [x1, x2, x3, y1, y2, y3] = [1, 2, 3, 4, 5, 6].map((byte) => vkey(`w${byte}.example`, byte)) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const example = `# The example of C2SP tlog-policy
log ${log} https://shop.example/log/

witness X1 ${x1} https://w1.example/
witness X2 ${x2}
witness\tX3   ${x3}
group X-witnesses 2 X1 X2 X3

  witness Y1 ${y1}
witness Y2 ${y2}
witness Y3 ${y3}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

const isEnough = (text: string, ...cosigned: readonly string[]) =>
  isQuorum(parsePolicy(text), new Set(cosigned));

describe('a policy of witnesses', () => {
  it('lists logs, witnesses and groups', () => {
    const {logs, witnesses, groups, quorum} = parsePolicy(example);
    assert.deepEqual(logs, [{vkey: log, url: 'https://shop.example/log/'}]);
    assert.deepEqual(witnesses[0], {name: 'X1', vkey: x1, url: 'https://w1.example/'});
    assert.deepEqual(witnesses[2], {name: 'X3', vkey: x3, url: undefined});
    assert.deepEqual(groups, [
      {name: 'X-witnesses', threshold: 2, members: ['X1', 'X2', 'X3']},
      {name: 'Y-witnesses', threshold: 1, members: ['Y1', 'Y2', 'Y3']},
      {name: 'X-and-Y', threshold: 2, members: ['X-witnesses', 'Y-witnesses']},
    ]);
    assert.equal(quorum, 'X-and-Y');
  });

  it('is met by two of the first and one of the second, as its example says', () => {
    const all = [x1, x2, x3, y1, y2, y3];
    fc.assert(
      fc.property(fc.subarray(all), (cosigned) => {
        const of = (group: readonly string[]) => cosigned.filter((key) => group.includes(key)).length;
        const expected = of(all.slice(0, 3)) >= 2 && of(all.slice(3)) >= 1;
        assert.equal(isEnough(example, ...cosigned), expected);
      }),
      {numRuns},
    );
  });

  it('may want one witness, or nobody', () => {
    const one = `witness W ${x1}\nquorum W\n`;
    assert.equal(isEnough(one, x1), true);
    assert.equal(isEnough(one, x2), false);
    assert.equal(isEnough(one), false);
    assert.equal(isEnough('quorum none\n'), true);
  });

  it("is not met by a log, by names, or by keys that only look like a witness's", () => {
    const one = `log ${log}\nwitness W ${x1}\nquorum W\n`;
    assert.equal(isEnough(one, log, 'W', 'quorum', 'none', `${x1} `, vkey('w1.example', 9)), false);
    assert.equal(isEnough(`witness __proto__ ${x1}\nquorum __proto__\n`), false);
    assert.equal(isEnough(`witness constructor ${x1}\nquorum constructor\n`, x1), true);
  });

  it('may have names in any script, and no newline at its end', () => {
    assert.equal(isEnough(`witness Свидетель ${x1}\nquorum Свидетель`, x1), true);
    // A Kelvin sign is not a K.
    const kelvin = `witness K ${x1}\nwitness \u212a ${x2}\nquorum K\n`;
    assert.equal(isEnough(kelvin, x2), false);
  });

  it('of many groups within groups is worked out', () => {
    const depth = 1000;
    const groups = Array.from({length: depth}, (_, at) => `group g${at + 1} any g${at}`).join('\n');
    const deep = `witness g0 ${x1}\n${groups}\nquorum g${depth}\n`;
    assert.equal(isEnough(deep, x1), true);
    assert.equal(isEnough(deep, x2), false);
  });

  it('is refused where a line is none, comes too early or counts someone twice', async () => {
    const two = `witness A ${x1}\nwitness B ${x2}\n`;
    const bad = [
      '',
      '# nothing\n',
      two,
      `${two}quorum\n`,
      `${two}quorum C\n`,
      `${two}quorum A B\n`,
      `${two}quorum A\nquorum A\n`,
      `${two}quorum none\nquorum none\n`,
      `quorum A\n${two}`,
      `${two}group G any A C\nquorum G\n`,
      `group G any A B\n${two}quorum G\n`,
      `${two}group G any G\nquorum G\n`,
      `${two}group G any none\nquorum G\n`,
      `${two}group none any A\nquorum none\n`,
      `${two}group A any B\nquorum A\n`,
      `${two}group G\nquorum G\n`,
      `${two}group G all\nquorum G\n`,
      `${two}group G any\nquorum G\n`,
      `${two}group G 0 A B\nquorum G\n`,
      `${two}group G 3 A B\nquorum G\n`,
      `${two}group G 01 A B\nquorum G\n`,
      `${two}group G 1.5 A B\nquorum G\n`,
      `${two}group G 1e0 A B\nquorum G\n`,
      `${two}group G most A B\nquorum G\n`,
      `${two}group G 2 A A\nquorum G\n`,
      `${two}group G any A\ngroup H 2 G A\nquorum H\n`,
      `${two}group G any A\ngroup H any A\nquorum H\n`,
      `${two}witness A ${x3}\nquorum A\n`,
      `${two}witness C ${x1}\nquorum A\n`,
      `${two}witness C ${vkey('other.example', 1)}\nquorum A\n`,
      `${two}witness none ${x3}\nquorum A\n`,
      `${two}witness C\nquorum A\n`,
      `${two}witness C nonsense\nquorum A\n`,
      `${two}witness C ${x3} https://c.example/ more\nquorum A\n`,
      `${two}witness C ${vkey('c.example', 3, 1)}\nquorum A\n`,
      `${two}log ${log}\nlog ${log}\nquorum A\n`,
      `${two}log\nquorum A\n`,
      `${two}log ${log} https://shop.example/ more\nquorum A\n`,
      `${two}Quorum A\n`,
      `${two}quorum A\r\n`,
      `${two}quorum\u00a0A\n`,
      `${two}quorum A\n# \u0000\n`,
      `${two}quorum A\n# \u007f\n`,
      '<!doctype html>\n',
    ];
    for (const text of bad) assert.equal(await reasonOf(() => parsePolicy(text)), 'malformed', text);
    assert.equal(await reasonOf(() => parsePolicy('\n'.repeat(100_000))), 'too-large');
  });
});
