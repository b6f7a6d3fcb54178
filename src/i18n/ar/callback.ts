import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Arabic: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'طلب معاودة الاتصال من {name}',
  callbackTitleOpen: 'طلب معاودة الاتصال',
  calls_human: 'يتصل بك شخص، وليس روبوتًا.',
  calls_ai: 'يتصل بك مساعد آلي، وليس شخصًا.',
  calls_mixed: 'يتصل بك مساعد آلي أو شخص.',
  callbackName: 'اسمك',
  callbackReach: 'وسيلة التواصل معك',
  callbackReachHint: 'رقم هاتف أو عنوان بريد إلكتروني.',
  needCallbackReach: 'يُرجى كتابة وسيلة التواصل معك.',
  callbackWhen: 'متى',
  callbackSoon: 'في أقرب وقت ممكن',
  callbackTime: 'الوقت',
  callbackTimeHint: 'بتوقيت الجهة المتصلة، وتحته توقيتك.',
  callbackTimeRefused: 'لم يعد الاتصال ممكنًا في ذلك الوقت. يُرجى اختيار وقت آخر.',
  callbackTopic: 'الموضوع',
  callbackTopicOpen: 'غير محدد',
  callbackTopicOther: 'موضوع آخر',
  callbackTopicText: 'ما الموضوع',

  callbackLook: 'عرض ما سيُرسل',
  callbackPreview: 'هذا ما سيُرسل',
  callbackFor: 'إلى',
  agreeCallback: 'بالإرسال أوافق على أن يستخدم {host} ما يلي لمعاودة الاتصال بي، لا لغير ذلك: {list}.',
  agreeCallback_name: 'اسمي',
  agreeCallback_reach: 'وسيلة التواصل معي',
  agreeCallback_when: 'الوقت الذي اخترته',
  agreeCallback_topic: 'الموضوع',
  callbackArrived: 'وصل طلبك. يمكنك إغلاق هذه النافذة.',
  callbackAnother: 'طلب اتصال آخر',
};
