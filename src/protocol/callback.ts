import * as v from 'valibot';

import {Identifier, Instant, Text} from './values.js';
import {Agreement} from './writing.js';

/** A stretch of time in which somebody wants to be called. */
export const CallbackTime = v.object({from: Instant, until: Instant});

/**
 * The body of `requestCallback` (protocol §9): whom, how and when to call, and what the visitor agreed to. Only what is
 * needed; without `when`, as soon as the person can.
 */
export const CallbackRequest = v.object({
  person: Identifier,
  name: v.optional(Text),
  reach: Text,
  when: v.optional(CallbackTime),
  topic: v.optional(Text),
  consent: Agreement,
});

export type CallbackTime = v.InferOutput<typeof CallbackTime>;
export type CallbackRequest = v.InferOutput<typeof CallbackRequest>;
