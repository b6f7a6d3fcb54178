import {wordings} from '../../../i18n/en/wordings.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What the wordings of a pledge say. */
export const catalogue = new PartCatalogue(wordings, {
  de: () => import('../../../i18n/de/candor-pledge-wordings.js'),
});

export const {learn} = catalogue;
