import {testVectorsInNode} from '../support/vectors-in-node.js';
import {credentialVectors} from './credential-vectors.suite.js';

testVectorsInNode('published credentials', credentialVectors);
