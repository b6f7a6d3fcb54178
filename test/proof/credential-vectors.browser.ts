import {testVectorsInBrowser} from '../support/vectors-in-browser.js';
import {credentialVectors} from './credential-vectors.suite.js';

testVectorsInBrowser('published credentials', credentialVectors);
