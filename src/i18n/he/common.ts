import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Hebrew: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'בטעינה',
  tryAgain: 'ניסיון נוסף',
  aCustomer: 'לקוח או לקוחה',
  ownData: 'המידע נמסר על ידי דף זה.',
  providedBy: 'המידע נמסר על ידי {host}.',
  readFrom: 'המידע נקרא מקוד הדפים של {host}.',
  asksFor: 'בקשות לשרתים',
  unreadItems: 'פריטים שלא ניתנו לקריאה: {count}.',
  opensNewTab: 'נפתח בכרטיסייה חדשה',
  failedOffline: 'אין חיבור לאינטרנט. התוכן יופיע כשהחיבור יחזור.',
  failedUnreachable: 'אי אפשר להגיע לתוכן הזה כרגע.',
  failedNotFound: 'עדיין אין כאן כלום.',
  failedTimeout: 'זה לוקח יותר זמן מהצפוי.',
  failedRateLimited: 'יש כרגע יותר מדי פניות. אפשר לנסות שוב בעוד רגע.',
  failedUnusable: 'אי אפשר להציג את מה שהתקבל.',
};
