export {createEndpoint, type EndpointOptions} from './http/endpoint.js';
export {importDocument} from './import/import-document.js';
export {importFile} from './import/import-file.js';
export type {DocumentOptions, FileOptions} from './import/options.js';
export type {Fault, ImportProgress, ImportReport} from './import/report.js';
export {type PublishOptions, type PublishReport, publish} from './publish/publish.js';
export {type Fetching, type RunningServer, type ServeOptions, serve} from './serve.js';
export {type OpenStoreOptions, openStore} from './store/open-store.js';
export type {Store} from './store/store.js';
