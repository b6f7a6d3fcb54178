import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';

import {pledgesDocument} from '../../../src/endpoint/documents/statements.js';
import {signReview} from '../../../src/endpoint/signing/sign-review.js';
import {statusFiles} from '../../../src/endpoint/signing/status-files.js';
import {readReview} from '../../../src/endpoint/store/read-review.js';
import {findSubject, hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {parseJws} from '../../../src/proof/jws.js';
import {folderFor, kettle, now, storeFor} from '../fixtures.js';
import {keysFor, today} from '../keys/fixtures.js';
import {makeOldStore, putOldReviews} from '../old-store.js';

test('what was stored before anything was signed is signed as of the beginning of the key', (t) => {
  const path = join(folderFor(t), 'old.sqlite');
  const said = {id: 'r1', reviewBody: 'Good'};
  makeOldStore(path, 4, (database) => {
    putOldReviews(database, kettle, [said]);
    const put = database.prepare("INSERT INTO statements VALUES ('pledges', ?, ?, ?)");
    put.run('', 0, '{"id":"a","text":"One"}');
    put.run('de', 0, '{"id":"a","text":"Eins"}');
    put.run('de', 1, '{"text":"Ohne Namen"}');
  });
  const store = storeFor(t, path);
  const keys = keysFor(t);
  const subject = findSubject(store, hashOfSubject(kettle));
  assert.ok(subject);
  const review = readReview(store, subject.number, 'r1');
  assert.ok(review);
  const item = signReview(review, {store, keys, subject});
  assert.equal('jws' in item && parseJws(item.jws).payload.iat, today);
  const numbers = ['', 'de'].flatMap((language) =>
    pledgesDocument(store, language, keys).pledges.map((pledge) => {
      const {credentialStatus = []} = parseJws((pledge as {jws: string}).jws).payload;
      return (credentialStatus as Array<{statusListIndex: string}>).map(
        ({statusListIndex}) => statusListIndex,
      );
    }),
  );
  // One pledge in two languages is one; without a name it has no status.
  assert.deepEqual(numbers, [['1', '1'], ['1', '1'], []]);
  assert.equal(statusFiles(store, keys, now).length, 2);
});
