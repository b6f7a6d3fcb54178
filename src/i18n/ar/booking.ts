import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Arabic: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'حجز موعد مع {name}',
  bookingTitleOpen: 'حجز موعد',
  bookingFrom: 'الأوقات المتاحة مصدرها {host}.',
  bookingCompany: '{host} تابع لشركة أخرى لها قواعدها الخاصة.',
  bookingElsewhere: '{host} ليس هذا الموقع، وله قواعده الخاصة.',
  bookingAsking: 'جارٍ الاستعلام عن الأوقات المتاحة…',
  bookingDays: 'من {from} إلى {until}',
  bookingEarlier: 'السابق',
  bookingLater: 'التالي',
  bookingNone: 'لا أوقات متاحة في هذه الأيام.',
  bookingDay: 'اليوم',
  bookingTime: 'الوقت',
  bookingTimeHint: 'بتوقيتك، وتحته التوقيت لدى الطرف الآخر.',
  bookingName: 'اسمك',
  bookingEmail: 'عنوان بريدك الإلكتروني',
  bookingBoth: 'لا يتم الحجز لدى {host} إلا باسم وعنوان بريد إلكتروني.',
  needBookingName: 'يُرجى كتابة اسمك.',
  needBookingEmail: 'يُرجى كتابة عنوان بريدك الإلكتروني، مثل name@example.org.',

  bookingLook: 'عرض ما سيُرسل',
  bookingPreview: 'هذا ما سيُرسل',
  bookingZone: 'منطقتك الزمنية',
  bookingLanguage: 'اللغة',
  agreeBooking: 'بالحجز أوافق على أن يستخدم {host} كل ما سبق لترتيب الموعد.',
  bookIt: 'الموافقة والحجز',
  bookAgain: 'إعادة محاولة الحجز',
  bookingNow: 'جارٍ الحجز…',

  bookingTaken: 'حُجز هذا الوقت للتو. يُرجى اختيار وقت آخر، إلا إذا وصل تأكيد إلى {email}.',
  bookingTakenByYou:
    'هذا الوقت محجوز الآن، وربما بمحاولتك الأولى. يُرجى البحث عن تأكيد في {email} قبل اختيار وقت آخر.',
  bookingUnclear: 'لم يصل رد واضح، فربما تم الحجز. يُرجى البحث عن تأكيد في {email} قبل إعادة المحاولة.',
  bookingStillFree: 'ما زال الوقت متاحًا، فالظاهر أن الحجز لم يتم.',
  bookingNotFree: 'لم يعد الوقت متاحًا، فمن المرجّح أنه حُجز لك.',
  bookingRefused: '{host} لا يقبل الحجز من هنا. ما كتبته لا يزال هنا.',
  bookingPage: 'الحجز على {host} بدلًا من ذلك',

  bookedTitle: 'تم الحجز',
  bookedPending: 'تم تقديم الطلب',
  bookingDone: 'تم الحجز: {time}.',
  bookingWaits: 'تم تقديم الطلب: {time}. لا بد من الموافقة عليه أولًا.',
  bookingMail: 'من المفترض أن يصل تأكيد إلى {email}.',
  bookAnother: 'حجز موعد آخر',
};
