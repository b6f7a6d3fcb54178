import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Czech: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Načítá se',
  tryAgain: 'Zkusit znovu',
  aCustomer: 'Zákazník',
  ownData: 'Údaje této stránky.',
  providedBy: 'Údaje poskytuje {host}.',
  readFrom: 'Přečteno ze zdrojového kódu {host}.',
  asksFor: 'Požadavky na servery',
  unreadItems: {
    one: '{count} položku se nepodařilo přečíst.',
    few: '{count} položky se nepodařilo přečíst.',
    many: '{count} položky se nepodařilo přečíst.',
    other: '{count} položek se nepodařilo přečíst.',
  },
  opensNewTab: 'otevře se v nové kartě',
  failedOffline: 'Jste offline. Obsah se zobrazí, až budete zase připojeni.',
  failedUnreachable: 'Tento obsah je teď nedostupný.',
  failedNotFound: 'Zatím tu nic není.',
  failedTimeout: 'Trvá to déle, než by mělo.',
  failedRateLimited: 'Právě teď je příliš mnoho dotazů. Zkuste to prosím za chvíli.',
  failedUnusable: 'Odpověď nelze zobrazit.',
};
