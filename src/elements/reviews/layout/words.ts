import {layout} from '../../../i18n/en/layout.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';

/** What the other ways to lay reviews out say. */
export const catalogue = new PartCatalogue(layout, 'candor-reviews-layout');

export const {learn} = catalogue;
