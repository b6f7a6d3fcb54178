import {testVectorsInBrowser} from '../support/vectors-in-browser.js';
import {jcsVectors} from './jcs-vectors.suite.js';

testVectorsInBrowser('published canonical JSON', jcsVectors);
