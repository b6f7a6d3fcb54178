import {testVectorsInNode} from '../support/vectors-in-node.js';
import {merkleVectors} from './merkle-vectors.suite.js';
import {noteVectors} from './notes-vectors.suite.js';
import {tileVectors} from './tiles-vectors.suite.js';

testVectorsInNode('published logs', [...merkleVectors, ...noteVectors, ...tileVectors]);
