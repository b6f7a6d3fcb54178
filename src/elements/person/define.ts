import {CandorPerson} from './candor-person.js';

CandorPerson.define();

export {CandorPerson};
