import {CandorPledge} from './candor-pledge.js';

CandorPledge.define();

export {CandorPledge};
