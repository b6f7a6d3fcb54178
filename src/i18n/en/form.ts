/** English: what every form says: sending, what came back, and why something was not sent. */
export const form = {
  send: 'Send',
  sending: 'Sending …',
  closeForm: 'Close',
  goesTo: 'It goes to {host}, and nowhere else.',
  termsLink: 'Terms',
  privacyLink: 'Privacy',
  optional: 'optional',

  previewHint: 'Nothing is sent yet.',
  backToWords: 'Change something',
  agreeAndSend: 'Agree and send',

  tooLong: '{most} characters at most; these are {count}.',
  notTaken: 'This is not taken as it is. Please change it.',

  thankYou: 'Thank you',
  reference: 'Reference',
  referenceHint: 'Name it when you ask about this.',
  seeIt: 'See it',

  kept: 'What you wrote is still here.',
  notSentOffline: 'You are offline. Send it again when you are connected.',
  notSentUnreachable: 'It cannot be sent right now. Try again in a moment; it is posted once at most.',
  notSentTimeout: 'No answer came in time. Try again; it is posted once at most.',
  notSentUnclear: 'The answer cannot be read. Try again; it is posted once at most.',
  notSentServer: 'Something went wrong there, not with you. Try again in a few minutes.',
  notSentGone: 'What this is about is no longer there. Load the page again.',
  notSentRefused: 'It was not taken. Please tell the owner of this page.',
  notSentTooLong: 'It is too long. Shorten it and send it again.',
  notSentInvalid: 'Something is not taken as it is. Change it and send it again.',
  notSentDuplicate: 'This was sent before, so it is not taken a second time.',
  notSentChallenge: 'A check is asked for that is not possible here. Please tell the owner of this page.',
  notSentConsent: 'An agreement is missing. Look at what is sent, agree, and send it again.',
  notSentClosed: 'Nothing more is taken here. Copy your words if you want to keep them.',
  notSentInvitation:
    'The invitation does not hold: it was used, has run out, or is for something else. You can send your review without it.',
  notSentOften: 'Too much was sent in a short time. Try again {when}.',
  whenSoon: 'in a little while',
  whenSeconds: {one: 'in {count} second', other: 'in {count} seconds'},
  whenMinutes: {one: 'in {count} minute', other: 'in {count} minutes'},
  whenHours: {one: 'in {count} hour', other: 'in {count} hours'},
} as const;
