import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Arabic: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  closeForm: 'إغلاق',
  goesTo: 'يُرسل هذا إلى {host} دون غيره.',
  termsLink: 'الشروط',
  privacyLink: 'الخصوصية',
  optional: 'اختياري',

  previewHint: 'لم يُرسل شيء بعد.',
  backToWords: 'تعديل شيء ما',
  agreeAndSend: 'الموافقة والإرسال',

  tooLong: 'الحد الأقصى للأحرف {most}، والعدد الحالي {count}.',
  notTaken: 'هذا غير مقبول بصيغته الحالية. يُرجى تعديله.',

  thankYou: 'شكرًا لك',
  reference: 'الرقم المرجعي',
  referenceHint: 'يُرجى ذكره عند الاستفسار عن هذا الأمر.',
  seeIt: 'عرض',

  kept: 'ما كتبته لا يزال هنا.',
  notSentOffline: 'لا يوجد اتصال بالإنترنت. يُرجى إعادة الإرسال عند عودة الاتصال.',
  notSentUnreachable: 'يتعذّر الإرسال الآن. يُرجى إعادة المحاولة بعد لحظات؛ ولن يُسجَّل أكثر من مرة.',
  notSentTimeout: 'لم يصل رد في الوقت المناسب. يُرجى إعادة المحاولة؛ ولن يُسجَّل أكثر من مرة.',
  notSentUnclear: 'تتعذّر قراءة الرد. يُرجى إعادة المحاولة؛ ولن يُسجَّل أكثر من مرة.',
  notSentServer: 'حدث خطأ لدى الجهة المستقبلة، لا لديك. يُرجى إعادة المحاولة بعد دقائق.',
  notSentGone: 'لم يعد موضوع هذا الإرسال موجودًا. يُرجى إعادة تحميل الصفحة.',
  notSentRefused: 'لم يُقبل ما أُرسل. يُرجى إبلاغ الجهة المسؤولة عن هذه الصفحة.',
  notSentTooLong: 'النص طويل جدًا. يُرجى اختصاره وإعادة الإرسال.',
  notSentInvalid: 'هناك ما هو غير مقبول بصيغته الحالية. يُرجى تعديله وإعادة الإرسال.',
  notSentDuplicate: 'أُرسل هذا من قبل، فلا يُقبل مرة ثانية.',
  notSentChallenge: 'مطلوب تحقق لا يمكن إجراؤه هنا. يُرجى إبلاغ الجهة المسؤولة عن هذه الصفحة.',
  notSentConsent: 'تنقص موافقتك. يُرجى الاطلاع على ما سيُرسل والموافقة عليه ثم إعادة الإرسال.',
  notSentClosed: 'لم يعد الاستقبال متاحًا هنا. يمكنك نسخ ما كتبته للاحتفاظ به.',
  notSentInvitation:
    'الدعوة غير صالحة: سبق استخدامها، أو انتهت مدتها، أو تخص شيئًا آخر. يمكنك إرسال مراجعتك من دونها.',
  notSentOften: 'أُرسل الكثير في وقت قصير. يُرجى إعادة المحاولة {when}.',
  whenSoon: 'بعد قليل',
  whenSeconds: {
    zero: 'بعد {count} ثانية',
    one: 'بعد ثانية',
    two: 'بعد ثانيتين',
    few: 'بعد {count} ثوانٍ',
    many: 'بعد {count} ثانية',
    other: 'بعد {count} ثانية',
  },
  whenMinutes: {
    zero: 'بعد {count} دقيقة',
    one: 'بعد دقيقة',
    two: 'بعد دقيقتين',
    few: 'بعد {count} دقائق',
    many: 'بعد {count} دقيقة',
    other: 'بعد {count} دقيقة',
  },
  whenHours: {
    zero: 'بعد {count} ساعة',
    one: 'بعد ساعة',
    two: 'بعد ساعتين',
    few: 'بعد {count} ساعات',
    many: 'بعد {count} ساعة',
    other: 'بعد {count} ساعة',
  },
};
