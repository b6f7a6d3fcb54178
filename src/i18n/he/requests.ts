import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Hebrew: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'שום דבר לא נטען מ־{host} לפני שתסכימו, ושום דבר לא נשמר בדפדפן שלכם.',
  agreeReviews: 'הצגת הביקורות מ־{host}',
  agreeRating: 'הצגת הדירוג מ־{host}',
  agreePledge: 'הצגת ההתחייבויות מ־{host}',
  agreePerson: 'הצגת אנשי הקשר מ־{host}',
  requestsMade:
    'כל מה שהתבקש מאז שהדף נפתח. רכיבים שפונים לאותם מארחים חולקים את התשובות, ולכן אלה הבקשות של כולם.',
  requestsNone: 'עדיין לא התבקש דבר.',
  requestsAfter: 'יתבקש לאחר שתסכימו: {host} והמארחים של התמונות המוזכרות שם.',
  requestsLater: 'יתבקש רק כשתשלחו משהו בעצמכם, כגון הצבעה, דיווח או בקשה: {hosts}.',
  requestsSent:
    'הנתונים מתבקשים ללא עוגיות ובלי לציין את הדף הזה. כמו בכל בקשה, המארח רואה את כתובת הרשת ואת הדפדפן שלכם. מה שבחרתם או חיפשתם מופיע בכתובת.',
  requestsMedia: 'תמונות וסרטים נטענים כמו בכל דף: המארח שלהם עשוי לקרוא עוגיות משלו.',
  requestsStored: 'שום דבר לא נשמר בדפדפן שלכם.',
  requestDiscovery: 'היכן לשאול',
  requestReviews: 'ביקורות',
  requestSubjects: 'דירוגים',
  requestPledges: 'התחייבויות',
  requestPeople: 'אנשי קשר',
  requestPage: 'דף, לפי מה שכתוב בסימון שלו',
  requestData: 'נתונים',
  requestSent: 'מה ששלחתם',
  requestMedium: 'תמונה או סרט',
  requestCode: 'קוד',
  requestRedirected: 'נענה על ידי {host}',
  closeRequests: 'סגירה',
};
