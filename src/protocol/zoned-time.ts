/** What the clocks of one time zone show, from the engine's own time-zone data. */
export interface Zone {
  /** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
  offsetAt(time: number): number;
  /**
   * The instant at which the clocks show a local time, both in milliseconds since 1970. A time that is skipped is read with
   * the offset before the gap, one that comes twice is its first (RFC 5545 §3.3.5, as in Temporal and `Date`).
   */
  instantOf(local: number): number;
}

const day = 86_400_000;
const capacity = 50;
const zones = new Map<string, Zone>();

/**
 * A time zone by its IANA name.
 *
 * @returns `undefined` where the engine does not know it.
 */
export const zoneOf = (timeZone: string): Zone | undefined => {
  const known = zones.get(timeZone);
  if (known) return known;
  try {
    const zone = createZone(timeZone);
    if (zones.size >= capacity) zones.clear();
    zones.set(timeZone, zone);
    return zone;
  } catch {
    return undefined;
  }
};

const createZone = (timeZone: string): Zone => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (time: number): number => {
    const [month = 0, date, year = 0, hour, minute, second] =
      format.format(time).match(/\d+/g)?.map(Number) ?? [];
    return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(time / 1000) * 1000;
  };
  const instantOf = (local: number): number => {
    const before = offsetAt(local - day);
    const after = offsetAt(local + day);
    const fits = (offset: number): boolean => offsetAt(local - offset) === offset;
    return local - (fits(before) || !fits(after) ? before : after);
  };
  return {offsetAt, instantOf};
};
