import * as v from 'valibot';

import {Consent, Image, Organization, Version} from './things.js';
import {ContactUrl, Count, Identifier, Instant, LanguageTag, PlainDate, Text, WebUrl} from './values.js';

/** Who answers. A person without one is "not stated", and only `human` is ever drawn under "real person" (protocol §5). */
export const kinds = ['human', 'ai', 'mixed'] as const;

/** The days of the week as schema.org names them, in ISO 8601 order. */
export const daysOfWeek = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `HH:MM`, up to `24:00`. */
export const TimeOfDay = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** A day of the week, by its schema.org name. */
export const DayOfWeek = v.picklist(daysOfWeek);

/** When somebody can be reached on certain days; `closes` at or before `opens` means the next day. */
export const OpeningHours = v.object({dayOfWeek: v.array(DayOfWeek), opens: TimeOfDay, closes: TimeOfDay});

/** A day that differs: closed, or with hours of its own. */
export const HoursException = v.object({
  date: PlainDate,
  closed: v.optional(v.boolean()),
  opens: v.optional(TimeOfDay),
  closes: v.optional(TimeOfDay),
  reason: v.optional(Text),
});

/** Office hours in the person's own zone (IANA name). */
export const Hours = v.object({
  timeZone: Identifier,
  openingHours: v.array(OpeningHours),
  exceptions: v.optional(v.array(HoursException)),
});

/** Whether somebody is there now. Older than three times `refresh` (seconds) it is unknown. */
export const Presence = v.object({
  state: v.picklist(['available', 'busy', 'away', 'offline']),
  asOf: Instant,
  refresh: v.optional(Count),
  url: v.optional(WebUrl),
});

/** Where free times are asked for and booked in the card itself: the root of a Cal.com v2 API, and what is booked there. */
export const Booking = v.object({url: WebUrl, eventTypeId: Count});

/** One way to reach somebody (schema.org `ContactPoint`). */
export const Channel = v.object({
  type: Identifier,
  href: v.optional(ContactUrl),
  label: v.optional(Text),
  provider: v.optional(Identifier),
  kind: v.optional(v.picklist(kinds)),
  languages: v.optional(v.array(LanguageTag)),
  cost: v.optional(Text),
  /** With the provider `cal.com`; `href` stays the way on. */
  booking: v.optional(Booking),
});

/** A person to talk to (schema.org `Person`). */
export const Person = v.object({
  id: v.optional(Identifier),
  name: v.optional(Text),
  pronouns: v.optional(Text),
  jobTitle: v.optional(Text),
  image: v.optional(Image),
  description: v.optional(Text),
  kind: v.optional(v.picklist(kinds)),
  knowsAbout: v.optional(v.array(Text)),
  knowsLanguage: v.optional(v.array(LanguageTag)),
  hours: v.optional(Hours),
  presence: v.optional(Presence),
  reply: v.optional(
    v.object({medianMinutes: v.number(), sample: v.optional(Count), windowDays: v.optional(Count)}),
  ),
  channels: v.optional(v.array(Channel)),
  consent: v.optional(Consent),
});

/** The people an organisation lets one talk to. */
export const PeopleDocument = v.object({
  trustData: Version,
  organization: v.optional(Organization),
  people: v.array(Person),
  next: v.nullish(WebUrl),
});

export type Kind = (typeof kinds)[number];
export type DayOfWeek = (typeof daysOfWeek)[number];
export type OpeningHours = v.InferOutput<typeof OpeningHours>;
export type HoursException = v.InferOutput<typeof HoursException>;
export type Hours = v.InferOutput<typeof Hours>;
export type Presence = v.InferOutput<typeof Presence>;
export type Booking = v.InferOutput<typeof Booking>;
export type Channel = v.InferOutput<typeof Channel>;
export type Person = v.InferOutput<typeof Person>;
export type PeopleDocument = v.InferOutput<typeof PeopleDocument>;
