import {finding} from '../../../i18n/en/finding.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What finding reviews says. */
export const catalogue = new PartCatalogue(finding, 'candor-reviews-finding');

export const {learn} = catalogue;
