import {testVectorsInNode} from '../support/vectors-in-node.js';
import {signatureVectors} from './signature-vectors.suite.js';

testVectorsInNode('published signatures', signatureVectors);
