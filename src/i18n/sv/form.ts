import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Swedish: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Skicka',
  sending: 'Skickar …',
  closeForm: 'Stäng',
  goesTo: 'Det går till {host}, och ingen annanstans.',
  termsLink: 'Villkor',
  privacyLink: 'Integritet',
  optional: 'valfritt',

  previewHint: 'Inget är skickat än.',
  backToWords: 'Ändra något',
  agreeAndSend: 'Godkänn och skicka',

  tooLong: 'Högst {most} tecken; det här är {count}.',
  notTaken: 'Det här tas inte emot som det är. Ändra det.',

  thankYou: 'Tack',
  reference: 'Referens',
  referenceHint: 'Ange den om du har frågor om det här.',
  seeIt: 'Visa',

  kept: 'Det du har skrivit finns kvar här.',
  notSentOffline: 'Du är offline. Skicka igen när du är ansluten.',
  notSentUnreachable:
    'Det går inte att skicka just nu. Försök igen om en stund; det publiceras högst en gång.',
  notSentTimeout: 'Inget svar kom i tid. Försök igen; det publiceras högst en gång.',
  notSentUnclear: 'Svaret går inte att läsa. Försök igen; det publiceras högst en gång.',
  notSentServer: 'Något gick fel där, inte hos dig. Försök igen om några minuter.',
  notSentGone: 'Det som det här gäller finns inte kvar. Ladda om sidan.',
  notSentRefused: 'Det togs inte emot. Säg till den som ansvarar för sidan.',
  notSentTooLong: 'Det är för långt. Korta ner det och skicka igen.',
  notSentInvalid: 'Något tas inte emot som det är. Ändra det och skicka igen.',
  notSentDuplicate: 'Det här har skickats förut och tas inte emot en gång till.',
  notSentChallenge: 'En kontroll krävs som inte går att göra här. Säg till den som ansvarar för sidan.',
  notSentConsent: 'Ett godkännande saknas. Se vad som skickas, godkänn och skicka igen.',
  notSentClosed: 'Här tas inget mer emot. Kopiera din text om du vill behålla den.',
  notSentInvitation:
    'Inbjudan gäller inte: den är använd, har gått ut eller avser något annat. Du kan skicka ditt omdöme utan den.',
  notSentOften: 'För mycket har skickats på kort tid. Försök igen {when}.',
  whenSoon: 'om ett litet tag',
  whenSeconds: {one: 'om {count} sekund', other: 'om {count} sekunder'},
  whenMinutes: {one: 'om {count} minut', other: 'om {count} minuter'},
  whenHours: {one: 'om {count} timme', other: 'om {count} timmar'},
};
