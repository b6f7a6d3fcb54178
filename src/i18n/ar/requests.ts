import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Arabic: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'لا يُحمَّل أي شيء من {host} قبل موافقتك، ولا يُحفظ أي شيء في متصفحك.',
  agreeReviews: 'إظهار المراجعات من {host}',
  agreeRating: 'إظهار التقييم من {host}',
  agreePledge: 'إظهار التعهدات من {host}',
  agreePerson: 'إظهار من يمكن التحدث إليهم، من {host}',
  requestsMade:
    'كل ما طُلب منذ فتح هذه الصفحة. العناصر التي تسأل المضيفين أنفسهم تتشارك الردود، لذا فهذه طلبات جميع العناصر.',
  requestsNone: 'لم يُطلب أي شيء بعد.',
  requestsAfter: 'يُطلب بعد موافقتك: {host} ومضيفو الصور المذكورة فيه.',
  requestsLater: 'يُطلب فقط عندما ترسل شيئًا بنفسك، مثل صوت أو بلاغ أو طلب: {hosts}.',
  requestsSent:
    'تُطلب البيانات دون ملفات تعريف الارتباط ودون ذكر هذه الصفحة. وكما في كل طلب، يرى المضيف عنوان شبكتك ومتصفحك. وما اخترته أو بحثت عنه موجود في العنوان.',
  requestsMedia: 'تُحمَّل الصور والأفلام كما في أي صفحة: قد يقرأ مضيفها ملفات تعريف الارتباط الخاصة به.',
  requestsStored: 'لا يُحفظ أي شيء في متصفحك.',
  requestDiscovery: 'أين يُسأل',
  requestReviews: 'المراجعات',
  requestSubjects: 'التقييمات',
  requestPledges: 'التعهدات',
  requestPeople: 'الأشخاص',
  requestPage: 'صفحة، لما يرد في ترميزها',
  requestData: 'بيانات',
  requestSent: 'ما أرسلته',
  requestMedium: 'صورة أو فيلم',
  requestCode: 'شيفرة',
  requestRedirected: 'أجاب {host}',
  closeRequests: 'إغلاق',
};
