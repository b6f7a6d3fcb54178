import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Swedish: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Laddar',
  tryAgain: 'Försök igen',
  aCustomer: 'En kund',
  ownData: 'Enligt den här sidan.',
  providedBy: 'Enligt uppgifter från {host}.',
  readFrom: 'Läst ur källkoden på {host}.',
  asksFor: 'Vad det här hämtar',
  unreadItems: '{count} kunde inte läsas.',
  opensNewTab: 'öppnas i en ny flik',
  failedOffline: 'Du är offline. Det här visas när du är ansluten igen.',
  failedUnreachable: 'Det här går inte att nå just nu.',
  failedNotFound: 'Här finns inget ännu.',
  failedTimeout: 'Det här tar längre tid än det borde.',
  failedRateLimited: 'Det är många som frågar just nu. Försök igen om en stund.',
  failedUnusable: 'Svaret kan inte visas.',
};
