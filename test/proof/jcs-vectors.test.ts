import {testVectorsInNode} from '../support/vectors-in-node.js';
import {jcsVectors} from './jcs-vectors.suite.js';

testVectorsInNode('published canonical JSON', jcsVectors);
