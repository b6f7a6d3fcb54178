import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Arabic: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}، {second}',
  sentences: '{first} {second}',
  loading: 'جارٍ التحميل',
  tryAgain: 'إعادة المحاولة',
  aCustomer: 'أحد العملاء',
  ownData: 'بيانات مقدَّمة من هذه الصفحة.',
  providedBy: 'بيانات مقدَّمة من {host}.',
  readFrom: 'بيانات مقروءة من شيفرة صفحات {host}.',
  asksFor: 'الطلبات إلى الخوادم',
  unreadItems: 'ما تعذّرت قراءته: {count}.',
  opensNewTab: 'يُفتح في علامة تبويب جديدة',
  failedOffline: 'لا يوجد اتصال بالإنترنت. سيظهر المحتوى عند عودة الاتصال.',
  failedUnreachable: 'يتعذّر الوصول إلى هذا المحتوى الآن.',
  failedNotFound: 'لا يوجد شيء هنا بعد.',
  failedTimeout: 'يستغرق هذا وقتًا أطول من المفترض.',
  failedRateLimited: 'الطلبات كثيرة جدًا الآن. يُرجى إعادة المحاولة بعد لحظات.',
  failedUnusable: 'يتعذّر عرض ما ورد.',
};
