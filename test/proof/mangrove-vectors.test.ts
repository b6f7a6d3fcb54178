import {testVectorsInNode} from '../support/vectors-in-node.js';
import {mangroveVectors} from './mangrove-vectors.suite.js';

testVectorsInNode('signatures of Mangrove', mangroveVectors);
