import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Dutch: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Versturen',
  sending: 'Versturen …',
  closeForm: 'Sluiten',
  goesTo: 'Dit gaat naar {host} en nergens anders heen.',
  termsLink: 'Voorwaarden',
  privacyLink: 'Privacy',
  optional: 'optioneel',

  previewHint: 'Er is nog niets verstuurd.',
  backToWords: 'Iets wijzigen',
  agreeAndSend: 'Akkoord en versturen',

  tooLong: 'Maximaal {most} tekens; dit zijn er {count}.',
  notTaken: 'Dit wordt zo niet aangenomen. Pas het aan.',

  thankYou: 'Bedankt',
  reference: 'Kenmerk',
  referenceHint: 'Vermeld dit als u er iets over vraagt.',
  seeIt: 'Bekijken',

  kept: 'Wat u hebt geschreven, staat er nog.',
  notSentOffline: 'U bent offline. Verstuur het opnieuw zodra u weer verbinding hebt.',
  notSentUnreachable:
    'Versturen lukt nu niet. Probeer het zo nog eens; het wordt hoogstens één keer geplaatst.',
  notSentTimeout:
    'Er kwam niet op tijd antwoord. Probeer het opnieuw; het wordt hoogstens één keer geplaatst.',
  notSentUnclear:
    'Het antwoord is niet leesbaar. Probeer het opnieuw; het wordt hoogstens één keer geplaatst.',
  notSentServer: 'Daar ging iets mis, niet bij u. Probeer het over een paar minuten opnieuw.',
  notSentGone: 'Waar dit over gaat, is er niet meer. Laad de pagina opnieuw.',
  notSentRefused: 'Het is niet aangenomen. Laat dit weten aan de beheerder van deze pagina.',
  notSentTooLong: 'Het is te lang. Maak het korter en verstuur het opnieuw.',
  notSentInvalid: 'Iets wordt zo niet aangenomen. Pas het aan en verstuur het opnieuw.',
  notSentDuplicate: 'Dit is al eerder verstuurd en wordt geen tweede keer aangenomen.',
  notSentChallenge:
    'Er wordt een controle gevraagd die hier niet mogelijk is. Laat dit weten aan de beheerder van deze pagina.',
  notSentConsent:
    'Er ontbreekt toestemming. Bekijk wat er wordt verstuurd, ga akkoord en verstuur het opnieuw.',
  notSentClosed: 'Hier wordt niets meer aangenomen. Kopieer uw tekst als u die wilt bewaren.',
  notSentInvitation:
    'De uitnodiging is niet geldig: ze is al gebruikt, verlopen of voor iets anders bedoeld. U kunt uw review zonder uitnodiging versturen.',
  notSentOften: 'Er is in korte tijd te veel verstuurd. Probeer het {when} opnieuw.',
  whenSoon: 'over een tijdje',
  whenSeconds: {one: 'over {count} seconde', other: 'over {count} seconden'},
  whenMinutes: {one: 'over {count} minuut', other: 'over {count} minuten'},
  whenHours: 'over {count} uur',
};
