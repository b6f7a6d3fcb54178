import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Arabic: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'لا يُحمَّل أي شيء من {host} قبل موافقتك، ولا يُحفظ أي شيء في متصفحك.',
  agreeReviews: 'عرض المراجعات من {host}',
  agreeRating: 'عرض التقييم من {host}',
  agreePledge: 'عرض التعهدات من {host}',
  agreePerson: 'عرض من يمكن التحدث إليهم، من {host}',
  requestsMade:
    'كل ما طُلب منذ فتح هذه الصفحة. العناصر التي تطلب من الخوادم نفسها تتشارك الردود، لذا فهذه طلبات جميع العناصر.',
  requestsNone: 'لم يُطلب أي شيء بعد.',
  requestsAfter: 'يُطلب بعد موافقتك: {host} وخوادم الصور المذكورة فيه.',
  requestsLater: 'يُطلب فقط عند إرسالك شيئًا، مثل صوت أو بلاغ أو طلب: {hosts}.',
  requestsSent:
    'تُطلب البيانات دون ملفات تعريف الارتباط ودون ذكر هذه الصفحة. وكما في كل طلب، يرى الخادم عنوان شبكتك ومتصفحك. وما اخترته أو بحثت عنه موجود في عنوان الطلب.',
  requestsMedia: 'تُحمَّل الصور ومقاطع الفيديو كما في أي صفحة: قد يقرأ خادمها ملفات تعريف الارتباط الخاصة به.',
  requestsStored: 'لا يُحفظ أي شيء في متصفحك.',
  requestDiscovery: 'وجهة الطلبات',
  requestReviews: 'المراجعات',
  requestSubjects: 'التقييمات',
  requestPledges: 'التعهدات',
  requestPeople: 'الأشخاص',
  requestPage: 'صفحة، لقراءة ما في شيفرتها',
  requestData: 'بيانات',
  requestSent: 'ما أرسلته',
  requestMedium: 'صورة أو فيديو',
  requestCode: 'شيفرة',
  requestRedirected: 'الرد من {host}',
  closeRequests: 'إغلاق',
};
