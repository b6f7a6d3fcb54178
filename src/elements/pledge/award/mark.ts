import {nothing, type TemplateResult} from 'lit';

import type {SaidByBadge} from '../../../formats/open-badge.js';
import {badgeId} from '../../shared/badge-id.js';
import type {View} from '../view.js';

/** A badge, and what it was read from. */
export interface Award extends SaidByBadge {
  readonly jws: string;
}

/** What came of checking a badge. */
export const markTemplate = ({proven}: View, {jws}: Award): TemplateResult | typeof nothing =>
  proven?.mark({id: badgeId(jws)}) ?? nothing;
