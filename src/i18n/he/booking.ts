import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Hebrew: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'קביעת פגישה עם {name}',
  bookingTitleOpen: 'קביעת פגישה',
  bookingFrom: 'הזמנים הפנויים מתקבלים מהאתר {host}.',
  bookingCompany: 'האתר {host} שייך לחברה אחרת, שיש לה כללים משלה.',
  bookingElsewhere: '{host} אינו האתר הזה, ויש לו כללים משלו.',
  bookingAsking: 'בודקים אילו זמנים פנויים…',
  bookingDays: '{from} עד {until}',
  bookingEarlier: 'מוקדם יותר',
  bookingLater: 'מאוחר יותר',
  bookingNone: 'אין זמנים פנויים בימים אלה.',
  bookingDay: 'יום',
  bookingTime: 'שעה',
  bookingTimeHint: 'לפי השעון שלך; השעה בצד השני מופיעה מתחת.',
  bookingName: 'השם שלך',
  bookingEmail: 'כתובת הדוא״ל שלך',
  bookingBoth: 'קביעת פגישה באתר {host} אפשרית רק עם שם וכתובת דוא״ל.',
  needBookingName: 'יש למלא שם.',
  needBookingEmail: 'יש למלא כתובת דוא״ל, למשל name@example.org.',

  bookingLook: 'הצגת מה שיישלח',
  bookingPreview: 'זה מה שיישלח',
  bookingZone: 'אזור הזמן שלך',
  bookingLanguage: 'שפה',
  agreeBooking: 'בקביעת הפגישה ניתנת הסכמתי לכך שהאתר {host} ישתמש בכל אלה כדי לתאם אותה.',
  bookIt: 'הסכמה וקביעת הפגישה',
  bookAgain: 'ניסיון נוסף לקבוע',
  bookingNow: 'קובעים את הפגישה…',

  bookingTaken: 'הזמן הזה נתפס ממש עכשיו. יש לבחור זמן אחר, אלא אם יגיע אישור אל {email}.',
  bookingTakenByYou:
    'הזמן הזה תפוס עכשיו, אולי בעקבות הניסיון הראשון שלך. לפני בחירת זמן אחר יש לבדוק אם הגיע אישור אל {email}.',
  bookingUnclear:
    'לא התקבלה תשובה ברורה, ולכן ייתכן שהפגישה נקבעה. לפני ניסיון נוסף יש לבדוק אם הגיע אישור אל {email}.',
  bookingStillFree: 'הזמן עדיין פנוי, ולכן נראה שהפגישה לא נקבעה.',
  bookingNotFree: 'הזמן כבר אינו פנוי, ולכן ייתכן מאוד שהפגישה נקבעה עבורך.',
  bookingRefused: 'האתר {host} אינו מקבל זאת מכאן. מה שכתבת עדיין כאן.',
  bookingPage: 'קביעה באתר {host} במקום זאת',

  bookedTitle: 'הפגישה נקבעה',
  bookedPending: 'הבקשה הוגשה',
  bookingDone: 'הפגישה נקבעה: {time}.',
  bookingWaits: 'הבקשה הוגשה: {time}. נדרש קודם אישור מהצד השני.',
  bookingMail: 'אישור אמור להגיע אל {email}.',
  bookAnother: 'קביעת פגישה נוספת',
};
