import type {SaidByBadge} from '../formats/open-badge.js';
import type {Answer} from './answer.js';

/** What badges say, by their compact JWS: as they were read, whatever a document says. Nobody has checked them. */
export type Badges = ReadonlyMap<string, SaidByBadge>;

/**
 * Pledges, of which some may have come as badges, or be certified by one: an item's `jws`, or that of its `certification`, is
 * then a name among these.
 */
export type BadgedAnswer = Answer<'pledges'> & {readonly badges?: Badges};
