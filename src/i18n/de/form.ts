import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** German: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Senden',
  sending: 'Wird gesendet …',
  closeForm: 'Schließen',
  goesTo: 'Das geht an {host} und sonst nirgendwohin.',
  termsLink: 'Bedingungen',
  privacyLink: 'Datenschutz',
  optional: 'freiwillig',

  previewHint: 'Noch ist nichts gesendet.',
  backToWords: 'Etwas ändern',
  agreeAndSend: 'Zustimmen und senden',

  tooLong: 'Höchstens {most} Zeichen; es sind {count}.',
  notTaken: 'So wird das nicht angenommen. Bitte ändern Sie es.',

  thankYou: 'Danke',
  reference: 'Kennzeichen',
  referenceHint: 'Nennen Sie es, wenn Sie dazu eine Frage haben.',
  seeIt: 'Ansehen',

  kept: 'Was Sie geschrieben haben, steht noch hier.',
  notSentOffline: 'Sie sind offline. Senden Sie noch einmal, sobald Sie wieder verbunden sind.',
  notSentUnreachable:
    'Das lässt sich gerade nicht senden. Versuchen Sie es gleich noch einmal; es wird höchstens einmal eingetragen.',
  notSentTimeout:
    'Es kam rechtzeitig keine Antwort. Versuchen Sie es noch einmal; es wird höchstens einmal eingetragen.',
  notSentUnclear:
    'Die Antwort ist nicht lesbar. Versuchen Sie es noch einmal; es wird höchstens einmal eingetragen.',
  notSentServer: 'Dort ging etwas schief, nicht bei Ihnen. Versuchen Sie es in einigen Minuten noch einmal.',
  notSentGone: 'Das, worum es geht, ist nicht mehr da. Laden Sie die Seite neu.',
  notSentRefused: 'Das wurde nicht angenommen. Bitte sagen Sie es denen, die diese Seite betreiben.',
  notSentTooLong: 'Das ist zu lang. Kürzen Sie es und senden Sie es noch einmal.',
  notSentInvalid: 'Etwas wird so nicht angenommen. Ändern Sie es und senden Sie es noch einmal.',
  notSentDuplicate: 'Das wurde schon gesendet und wird nicht ein zweites Mal angenommen.',
  notSentChallenge:
    'Es wird eine Prüfung verlangt, die hier nicht möglich ist. Bitte sagen Sie es denen, die diese Seite betreiben.',
  notSentConsent:
    'Es fehlt eine Zustimmung. Sehen Sie an, was gesendet wird, stimmen Sie zu, und senden Sie es noch einmal.',
  notSentClosed: 'Hier wird nichts mehr angenommen. Kopieren Sie Ihren Text, wenn Sie ihn behalten möchten.',
  notSentInvitation:
    'Die Einladung gilt nicht: Sie wurde schon benutzt, ist abgelaufen oder gehört zu etwas anderem. Sie können Ihre Bewertung ohne sie senden.',
  notSentOften: 'In kurzer Zeit wurde zu viel gesendet. Versuchen Sie es {when} noch einmal.',
  whenSoon: 'in einer Weile',
  whenSeconds: {one: 'in {count} Sekunde', other: 'in {count} Sekunden'},
  whenMinutes: {one: 'in {count} Minute', other: 'in {count} Minuten'},
  whenHours: {one: 'in {count} Stunde', other: 'in {count} Stunden'},
};
