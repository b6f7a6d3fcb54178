import type {Channel, Person} from '../../../protocol/people.js';

type Booking = NonNullable<Channel['booking']>;

/** Where times are booked, and whose the place is. */
export interface Calendar {
  readonly booking: Booking;
  /** The host that free times come from and a booking goes to. */
  readonly host: string;
  readonly isAt: 'this-site' | 'another-company' | 'elsewhere';
  /** The page to book on instead. */
  readonly page: string | undefined;
  /** The time zone of the person (IANA name), where it is known. */
  readonly timeZone: string | undefined;
}

/**
 * Where a channel lets times be booked.
 *
 * @param site - The host of the page.
 */
export const calendarOf = (person: Person, {booking, href}: Channel, site: string): Calendar | undefined => {
  if (!booking) return undefined;
  const {host, hostname} = new URL(booking.url);
  const isTheirs = /(^|\.)cal\.com$/.test(hostname);
  const isAt = host === site ? 'this-site' : isTheirs ? 'another-company' : 'elsewhere';
  return {booking, host, isAt, page: href, timeZone: person.hours?.timeZone};
};
