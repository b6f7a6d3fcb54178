export type {ActionName, ActionOptions} from './http/actions.js';
export {createEndpoint, type EndpointOptions} from './http/endpoint.js';
export {
  createModerationPage,
  type ModerationPage,
  type ModerationPageOptions,
} from './http/moderation-page.js';
export type {RateLimit} from './http/rate-limits.js';
export {importDocument} from './import/import-document.js';
export {importFile} from './import/import-file.js';
export type {DocumentOptions, FileOptions} from './import/options.js';
export type {Fault, ImportProgress, ImportReport} from './import/report.js';
export {defaultKeysFolder, type EndpointKeys, loadKeys} from './keys/load-keys.js';
export {authorOfKeys} from './log/author-of-keys.js';
export {cosignByPolicy, type WitnessTrouble} from './log/cosign-by-policy.js';
export {eraseReview} from './log/erase-review.js';
export type {Cosign, ToCosign} from './log/have-cosigned.js';
export {type KeepLogOptions, type KeptLog, keepLog} from './log/keep-log.js';
export type {LogAuthor} from './log/log-author.js';
export {readLogPolicy} from './log/log-policy.js';
export {type TendOptions, type TendReport, tendLog} from './log/tend-log.js';
export {type PublishOptions, type PublishReport, publish} from './publish/publish.js';
export {type Fetching, type RunningServer, type ServeOptions, serve} from './serve.js';
export {type OpenStoreOptions, openStore} from './store/open-store.js';
export type {Store} from './store/store.js';
export {
  CallbackDelivery,
  type CallbackDeliveryOptions,
  type DeliveryProblem,
} from './webhook/callback-delivery.js';
export {
  type Callback,
  type CallbackOptions,
  callbacks,
  countCallbacks,
  findCallback,
  resendCallback,
  settleCallback,
} from './writing/callbacks.js';
export {forgetCallback, forgetCallbacksDoneBefore} from './writing/forget-callbacks.js';
export {type InviteOptions, invitationLink, type Ordered} from './writing/invitation-link.js';
export {type MediaStore, mediaFolder, mediaStoreOf} from './writing/media.js';
export {
  applyCorrection,
  findItem,
  publishReview,
  type QueueItem,
  type QueueOptions,
  queue,
  restoreReview,
  settleItem,
  withholdReview,
} from './writing/moderation.js';
