import {testVectorsInBrowser} from '../support/vectors-in-browser.js';
import {mangroveVectors} from './mangrove-vectors.suite.js';

testVectorsInBrowser('signatures of Mangrove', mangroveVectors);
