import {normalizeSubject} from '../protocol/subject.js';
import {distance, type Place, readGeoUri} from './geo-uri.js';

/** Metres around a place that count as this place, where nobody says how exactly it is known. */
const usual = 50;

/** Metres: an author who knows a place less exactly than that has not said which one is meant. */
const most = 200;

/**
 * Whether a review is about what was asked for. The server answers a question about a place with places of the same name
 * anywhere, and with its neighbours.
 *
 * @param sub - What the author signed.
 * @param asked - The subject that was asked for.
 */
export const isAbout = (sub: unknown, asked: string): boolean => {
  if (typeof sub !== 'string') return false;
  const place = readGeoUri(asked);
  if (!place) return normalizeSubject(sub) === normalizeSubject(asked);
  const other = readGeoUri(sub);
  if (!other || (place.name && other.name && fold(place.name) !== fold(other.name))) return false;
  return distance(place, other) <= reach(place) + reach(other);
};

const reach = ({uncertainty = usual}: Place): number => Math.min(uncertainty, most);

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();
