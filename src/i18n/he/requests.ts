import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Hebrew: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'שום דבר לא נטען מ־{host} לפני הסכמתך, ושום דבר לא נשמר בדפדפן שלך.',
  agreeReviews: 'הצגת הביקורות מ־{host}',
  agreeRating: 'הצגת הדירוג מ־{host}',
  agreePledge: 'הצגת ההתחייבויות מ־{host}',
  agreePerson: 'הצגת אנשי הקשר מ־{host}',
  requestsMade:
    'כל הבקשות שנשלחו מאז שהדף נפתח. רכיבים שפונים לאותם שרתים חולקים את התשובות, ולכן אלה הבקשות של כולם.',
  requestsNone: 'עדיין לא נשלחה אף בקשה.',
  requestsAfter: 'יתבקש לאחר הסכמתך: {host} והשרתים של התמונות המוזכרות שם.',
  requestsLater: 'יתבקש רק עם שליחת דבר מה מצידך, כגון הצבעה, דיווח או בקשה: {hosts}.',
  requestsSent:
    'הנתונים מתבקשים ללא עוגיות ובלי לציין את הדף הזה. כמו בכל בקשה, השרת רואה את כתובת הרשת ואת הדפדפן שלך. מה שבחרת או חיפשת מופיע בכתובת הבקשה.',
  requestsMedia: 'תמונות וסרטונים נטענים כמו בכל דף: השרת שלהם עשוי לקרוא עוגיות משלו.',
  requestsStored: 'שום דבר לא נשמר בדפדפן שלך.',
  requestDiscovery: 'לאן לפנות',
  requestReviews: 'ביקורות',
  requestSubjects: 'דירוגים',
  requestPledges: 'התחייבויות',
  requestPeople: 'אנשי קשר',
  requestPage: 'דף, לקריאת המידע שבקוד שלו',
  requestData: 'נתונים',
  requestSent: 'מה ששלחת',
  requestMedium: 'תמונה או סרטון',
  requestCode: 'קוד',
  requestRedirected: 'נענה על ידי {host}',
  closeRequests: 'סגירה',
};
