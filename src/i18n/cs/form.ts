import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Czech: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Odeslat',
  sending: 'Odesílá se…',
  closeForm: 'Zavřít',
  goesTo: 'Odešle se na {host} a nikam jinam.',
  termsLink: 'Podmínky',
  privacyLink: 'Ochrana osobních údajů',
  optional: 'nepovinné',

  previewHint: 'Zatím se nic neodeslalo.',
  backToWords: 'Něco změnit',
  agreeAndSend: 'Souhlasit a odeslat',

  tooLong: 'Nejvýše {most} znaků; teď jich je {count}.',
  notTaken: 'V této podobě to nelze přijmout. Změňte to prosím.',

  thankYou: 'Děkujeme',
  reference: 'Referenční kód',
  referenceHint: 'Uveďte ho, když se na něco zeptáte.',
  seeIt: 'Zobrazit',

  kept: 'Co jste napsali, tu zůstalo.',
  notSentOffline: 'Jste offline. Odešlete to znovu, až budete připojeni.',
  notSentUnreachable: 'Teď to nelze odeslat. Zkuste to za chvíli znovu; zapíše se to nejvýše jednou.',
  notSentTimeout: 'Odpověď nepřišla včas. Zkuste to znovu; zapíše se to nejvýše jednou.',
  notSentUnclear: 'Odpověď nelze přečíst. Zkuste to znovu; zapíše se to nejvýše jednou.',
  notSentServer: 'Chyba je na druhé straně, ne u vás. Zkuste to za pár minut znovu.',
  notSentGone: 'To, čeho se to týká, už tu není. Načtěte stránku znovu.',
  notSentRefused: 'Nebylo to přijato. Dejte prosím vědět provozovateli této stránky.',
  notSentTooLong: 'Je to příliš dlouhé. Zkraťte to a odešlete znovu.',
  notSentInvalid: 'Něco nelze v této podobě přijmout. Změňte to a odešlete znovu.',
  notSentDuplicate: 'Toto už bylo odesláno, podruhé se to nepřijímá.',
  notSentChallenge:
    'Vyžaduje se kontrola, která tu není možná. Dejte prosím vědět provozovateli této stránky.',
  notSentConsent: 'Chybí souhlas. Prohlédněte si, co se odesílá, vyjádřete souhlas a odešlete to znovu.',
  notSentClosed: 'Nic dalšího se tu nepřijímá. Chcete-li si text ponechat, zkopírujte si ho.',
  notSentInvitation:
    'Pozvánka neplatí: byla už použita, vypršela, nebo patří k něčemu jinému. Recenzi můžete odeslat bez ní.',
  notSentOften: 'Za krátkou dobu se odeslalo příliš mnoho. Zkuste to znovu {when}.',
  whenSoon: 'za chvíli',
  whenSeconds: {
    one: 'za {count} sekundu',
    few: 'za {count} sekundy',
    many: 'za {count} sekundy',
    other: 'za {count} sekund',
  },
  whenMinutes: {
    one: 'za {count} minutu',
    few: 'za {count} minuty',
    many: 'za {count} minuty',
    other: 'za {count} minut',
  },
  whenHours: {
    one: 'za {count} hodinu',
    few: 'za {count} hodiny',
    many: 'za {count} hodiny',
    other: 'za {count} hodin',
  },
};
