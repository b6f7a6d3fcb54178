import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Turkish: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Geri arama iste: {name}',
  callbackTitleOpen: 'Geri arama iste',
  calls_human: 'Bir insan arar, bot değil.',
  calls_ai: 'Bir asistan arar, insan değil.',
  calls_mixed: 'Bir asistan veya bir insan arar.',
  callbackName: 'Adınız',
  callbackReach: 'Size nasıl ulaşılabilir',
  callbackReachHint: 'Bir telefon numarası veya e-posta adresi.',
  needCallbackReach: 'Size nasıl ulaşılabileceğini yazın.',
  callbackWhen: 'Ne zaman',
  callbackSoon: 'En kısa sürede',
  callbackTime: 'Saat',
  callbackTimeHint: 'Arayacak kişinin saatiyle; sizinki altında yazıyor.',
  callbackTimeRefused: 'O saatte artık arama yapılamıyor. Başka bir saat seçin.',
  callbackTopic: 'Konu',
  callbackTopicOpen: 'Belirtilmedi',
  callbackTopicOther: 'Başka bir konu',
  callbackTopicText: 'Konu nedir',

  callbackLook: 'Neyin gönderileceğini gör',
  callbackPreview: 'Gönderilecek olan bu',
  callbackFor: 'Kime',
  agreeCallback:
    'Göndererek {host} tarafından şunların yalnızca geri aranmam için kullanılmasını kabul ediyorum: {list}.',
  agreeCallback_name: 'adım',
  agreeCallback_reach: 'bana nasıl ulaşılabileceği',
  agreeCallback_when: 'seçtiğim saat',
  agreeCallback_topic: 'konu',
  callbackArrived: 'İsteğiniz ulaştı. Bunu kapatabilirsiniz.',
  callbackAnother: 'Bir geri arama daha iste',
};
