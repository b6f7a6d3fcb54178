/** What of an answer can be checked, and how it stands. Loaded only where something is signed or logged. */
export {type PeopleProof, provePeople} from './prove-people.js';
export {type PhotoProof, provePhoto} from './prove-photo.js';
export {type PledgesProof, provePledges} from './prove-pledges.js';
export {proveReviews, type ReviewsProof, type ShownReviews} from './prove-reviews.js';
export type {Evidence, ProofOptions} from './proving.js';
