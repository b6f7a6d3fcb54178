import {offerConsent} from '../../internal/consent.js';
import {onPage} from '../../internal/on-page.js';
import {integrityOfElements, version} from '../files/built.js';
import {bring} from './bring.js';
import {watch} from './watch.js';

const shared: {loader?: string} = onPage;

// The first one stays, whichever version it is: its elements are defined by the time another could do anything.
if (!shared.loader) {
  shared.loader = version;
  offerConsent();
  watch(Object.keys(integrityOfElements), bring);
} else if (shared.loader !== version) {
  console.warn(`Candor: ${shared.loader} came first, so ${version} is not used.`);
}
