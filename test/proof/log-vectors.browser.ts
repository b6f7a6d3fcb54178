import {testVectorsInBrowser} from '../support/vectors-in-browser.js';
import {merkleVectors} from './merkle-vectors.suite.js';
import {noteVectors} from './notes-vectors.suite.js';
import {tileVectors} from './tiles-vectors.suite.js';

testVectorsInBrowser('published logs', [...merkleVectors, ...noteVectors, ...tileVectors]);
