import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Italian: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Invia',
  sending: 'Invio in corso…',
  closeForm: 'Chiudi',
  goesTo: 'L’invio è diretto a {host} e a nessun altro.',
  termsLink: 'Condizioni',
  privacyLink: 'Privacy',
  optional: 'facoltativo',

  previewHint: 'Non è ancora stato inviato nulla.',
  backToWords: 'Modifica',
  agreeAndSend: 'Acconsenti e invia',

  tooLong: 'Al massimo {most} caratteri; questi sono {count}.',
  notTaken: 'Così non viene accettato. Modificare il contenuto.',

  thankYou: 'Grazie',
  reference: 'Riferimento',
  referenceHint: 'Da indicare per qualsiasi domanda in merito.',
  seeIt: 'Vedi',

  kept: 'Il testo scritto è ancora qui.',
  notSentOffline: 'Connessione assente. Ripetere l’invio quando sarà di nuovo attiva.',
  notSentUnreachable:
    'L’invio non è possibile al momento. Riprovare tra poco; nulla verrà registrato due volte.',
  notSentTimeout: 'La risposta non è arrivata in tempo. Riprovare; nulla verrà registrato due volte.',
  notSentUnclear: 'La risposta non è leggibile. Riprovare; nulla verrà registrato due volte.',
  notSentServer: 'C’è stato un problema dall’altra parte, non da questa. Riprovare tra qualche minuto.',
  notSentGone: 'Ciò a cui si riferisce non esiste più. Ricaricare la pagina.',
  notSentRefused: 'L’invio non è stato accettato. Informare chi gestisce questa pagina.',
  notSentTooLong: 'È troppo lungo. Abbreviare e inviare di nuovo.',
  notSentInvalid: 'Qualcosa non viene accettato così com’è. Modificare e inviare di nuovo.',
  notSentDuplicate: 'È già stato inviato e non viene accettato una seconda volta.',
  notSentChallenge: 'È richiesta una verifica che qui non è possibile. Informare chi gestisce questa pagina.',
  notSentConsent: 'Manca un consenso. Controllare che cosa viene inviato, acconsentire e inviare di nuovo.',
  notSentClosed: 'Qui non si accetta più nulla. Per conservare il testo, copiarlo.',
  notSentInvitation:
    'L’invito non è valido: è già stato usato, è scaduto o riguarda altro. La recensione si può inviare anche senza.',
  notSentOften: 'Troppi invii in poco tempo. Riprovare {when}.',
  whenSoon: 'tra un po’',
  whenSeconds: {one: 'tra {count} secondo', many: 'tra {count} di secondi', other: 'tra {count} secondi'},
  whenMinutes: {one: 'tra {count} minuto', many: 'tra {count} di minuti', other: 'tra {count} minuti'},
  whenHours: {one: 'tra {count} ora', many: 'tra {count} di ore', other: 'tra {count} ore'},
};
