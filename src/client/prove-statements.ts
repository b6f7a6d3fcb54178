/** How pledges and the cards of people stand. Loaded only where one of them is signed. */
export {type PeopleProof, provePeople} from './prove-people.js';
export {type PledgesProof, provePledges} from './prove-pledges.js';
