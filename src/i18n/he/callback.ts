import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Hebrew: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'בקשה לשיחה חוזרת: {name}',
  callbackTitleOpen: 'בקשה לשיחה חוזרת',
  calls_human: 'השיחה תהיה עם אדם, לא עם בוט.',
  calls_ai: 'השיחה תהיה עם עוזר אוטומטי, לא עם אדם.',
  calls_mixed: 'השיחה תהיה עם עוזר אוטומטי או עם אדם.',
  callbackName: 'השם שלך',
  callbackReach: 'איך ליצור איתך קשר',
  callbackReachHint: 'מספר טלפון או כתובת דוא״ל.',
  needCallbackReach: 'יש למלא דרך ליצירת קשר.',
  callbackWhen: 'מתי',
  callbackSoon: 'בהקדם האפשרי',
  callbackTime: 'שעה',
  callbackTimeHint: 'לפי השעון של הצד המתקשר; השעה אצלך מופיעה מתחת.',
  callbackTimeRefused: 'כבר אי אפשר להתקשר בזמן הזה. יש לבחור זמן אחר.',
  callbackTopic: 'נושא הפנייה',
  callbackTopicOpen: 'לא צוין',
  callbackTopicOther: 'נושא אחר',
  callbackTopicText: 'מה הנושא',

  callbackLook: 'הצגת מה שיישלח',
  callbackPreview: 'זה מה שיישלח',
  callbackFor: 'עבור',
  agreeCallback:
    'בשליחה ניתנת הסכמתי לכך שהאתר {host} ישתמש בפרטים הבאים כדי שיחזרו אליי, ולשום מטרה אחרת: {list}.',
  agreeCallback_name: 'השם שלי',
  agreeCallback_reach: 'הדרך ליצור איתי קשר',
  agreeCallback_when: 'הזמן שבחרתי',
  agreeCallback_topic: 'נושא הפנייה',
  callbackArrived: 'הבקשה שלך התקבלה. אפשר לסגור את החלון.',
  callbackAnother: 'בקשה לשיחה נוספת',
};
