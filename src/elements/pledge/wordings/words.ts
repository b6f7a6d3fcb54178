import {wordings} from '../../../i18n/en/wordings.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What the wordings of a pledge say. */
export const catalogue = new PartCatalogue(wordings, 'candor-pledge-wordings');

export const {learn} = catalogue;
