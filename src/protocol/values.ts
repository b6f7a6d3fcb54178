import * as v from 'valibot';

import {isDate, isInstant} from './dates.js';
import {limits} from './limits.js';
import {cleanText} from './text.js';
import {readContactUrl, readWebUrl} from './url.js';

/** Plain text to be shown; never markup. */
export const Text = v.pipe(v.string(), v.maxLength(limits.text));

/** The address of a document, a page or a picture. Read as an absolute `https:` address. */
export const WebUrl = v.pipe(v.string(), v.maxLength(4096));

/** A way to reach somebody: as `WebUrl`, or `mailto:`, `tel:`, `sms:`. */
export const ContactUrl = v.pipe(v.string(), v.maxLength(4096));

/** `YYYY-MM-DD` or `YYYY-MM`, without zone. */
export const PlainDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d(-\d\d)?$/));

/** RFC 3339 with zone. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/),
);

/** When something was written: a date, or an instant. */
export const DateOrInstant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d(-\d\d([Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d))?)?$/),
);

/** A language tag (BCP 47). */
export const LanguageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

/** A name that other members refer to, never shown. */
export const Identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(2048));

/** A whole number of things. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What reading makes of a value of one of the kinds above; `undefined` where the value must not be used. */
export type Rule = (value: string, base: string | undefined) => string | undefined;

/** The kinds of text that reading changes (cleans, makes absolute) or holds to more than a pattern can say. */
export const rules = new Map<v.GenericSchema, Rule>([
  [Text, (value) => cleanText(value) || undefined],
  [WebUrl, readWebUrl],
  [ContactUrl, readContactUrl],
  [PlainDate, (value) => (isDate(value) ? value : undefined)],
  [Instant, (value) => (isInstant(value) ? value : undefined)],
  [DateOrInstant, (value) => (isDate(value) || isInstant(value) ? value : undefined)],
]);
