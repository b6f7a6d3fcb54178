import {requests} from '../../../i18n/en/requests.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What the panel and the gate say. */
export const catalogue = new PartCatalogue(requests, 'candor-requests');
