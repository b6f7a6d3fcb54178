import {testVectorsInBrowser} from '../support/vectors-in-browser.js';
import {signatureVectors} from './signature-vectors.suite.js';

testVectorsInBrowser('published signatures', signatureVectors);
