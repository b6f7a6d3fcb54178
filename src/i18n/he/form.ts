import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Hebrew: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'שליחה',
  sending: 'בשליחה…',
  closeForm: 'סגירה',
  goesTo: 'זה נשלח אל {host} ולשום מקום אחר.',
  termsLink: 'תנאים',
  privacyLink: 'פרטיות',
  optional: 'רשות',

  previewHint: 'עדיין לא נשלח דבר.',
  backToWords: 'לשינוי',
  agreeAndSend: 'הסכמה ושליחה',

  tooLong: 'לכל היותר {most} תווים; כרגע יש {count}.',
  notTaken: 'זה לא מתקבל כמו שהוא. יש לשנות אותו.',

  thankYou: 'תודה',
  reference: 'מספר פנייה',
  referenceHint: 'יש לציין אותו בכל שאלה בעניין זה.',
  seeIt: 'הצגה',

  kept: 'מה שכתבת עדיין כאן.',
  notSentOffline: 'אין חיבור לאינטרנט. יש לשלוח שוב כשהחיבור יחזור.',
  notSentUnreachable: 'אי אפשר לשלוח כרגע. אפשר לנסות שוב בעוד רגע; זה יירשם לכל היותר פעם אחת.',
  notSentTimeout: 'לא התקבלה תשובה בזמן. אפשר לנסות שוב; זה יירשם לכל היותר פעם אחת.',
  notSentUnclear: 'אי אפשר לקרוא את התשובה. אפשר לנסות שוב; זה יירשם לכל היותר פעם אחת.',
  notSentServer: 'משהו השתבש בצד השני, לא אצלך. אפשר לנסות שוב בעוד כמה דקות.',
  notSentGone: 'מה שבו מדובר כבר לא קיים. יש לטעון מחדש את הדף.',
  notSentRefused: 'זה לא התקבל. כדאי להודיע לבעלי הדף הזה.',
  notSentTooLong: 'זה ארוך מדי. יש לקצר ולשלוח שוב.',
  notSentInvalid: 'משהו לא מתקבל כמו שהוא. יש לשנות אותו ולשלוח שוב.',
  notSentDuplicate: 'זה כבר נשלח בעבר, ולכן לא יתקבל פעם שנייה.',
  notSentChallenge: 'נדרשת בדיקה שאי אפשר לבצע כאן. כדאי להודיע לבעלי הדף הזה.',
  notSentConsent: 'חסרה הסכמה. יש לעיין במה שנשלח, להסכים ולשלוח שוב.',
  notSentClosed: 'כאן כבר לא מתקבל דבר. אפשר להעתיק את מה שכתבת כדי לשמור אותו.',
  notSentInvitation: 'ההזמנה אינה תקפה: היא כבר נוצלה, פגה או מיועדת לדבר אחר. אפשר לשלוח את הביקורת בלעדיה.',
  notSentOften: 'נשלח יותר מדי בזמן קצר. אפשר לנסות שוב {when}.',
  whenSoon: 'בעוד זמן מה',
  whenSeconds: {one: 'בעוד שנייה', two: 'בעוד שתי שניות', other: 'בעוד {count} שניות'},
  whenMinutes: {one: 'בעוד דקה', two: 'בעוד שתי דקות', other: 'בעוד {count} דקות'},
  whenHours: {one: 'בעוד שעה', two: 'בעוד שעתיים', other: 'בעוד {count} שעות'},
};
