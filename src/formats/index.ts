/** The formats of other systems, read into documents of the protocol. Loaded only where such an answer has come. */
export {chooseSubject} from './choose-subject.js';
export {parseJsonLd} from './json-ld-blocks.js';
export {readSchemaOrg} from './schema-org.js';
