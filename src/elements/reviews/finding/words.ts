import {finding} from '../../../i18n/en/finding.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What finding reviews says. */
export const catalogue = new PartCatalogue(finding, {
  de: () => import('../../../i18n/de/candor-reviews-finding.js'),
});

export const {learn} = catalogue;
