import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Turkish: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Gönder',
  sending: 'Gönderiliyor…',
  closeForm: 'Kapat',
  goesTo: 'Yalnızca {host} adresine gider, başka hiçbir yere gitmez.',
  termsLink: 'Koşullar',
  privacyLink: 'Gizlilik',
  optional: 'isteğe bağlı',

  previewHint: 'Henüz hiçbir şey gönderilmedi.',
  backToWords: 'Değişiklik yap',
  agreeAndSend: 'Onayla ve gönder',

  tooLong: 'En çok {most} karakter olabilir; şu an {count}.',
  notTaken: 'Bu hâliyle kabul edilmiyor. Lütfen değiştirin.',

  thankYou: 'Teşekkürler',
  reference: 'Referans kodu',
  referenceHint: 'Bununla ilgili soru sorarken belirtin.',
  seeIt: 'Görüntüle',

  kept: 'Yazdıklarınız hâlâ burada.',
  notSentOffline: 'Çevrimdışısınız. Bağlandığınızda yeniden gönderin.',
  notSentUnreachable: 'Şu anda gönderilemiyor. Birazdan yeniden deneyin; en çok bir kez kaydedilir.',
  notSentTimeout: 'Zamanında yanıt gelmedi. Yeniden deneyin; en çok bir kez kaydedilir.',
  notSentUnclear: 'Yanıt okunamıyor. Yeniden deneyin; en çok bir kez kaydedilir.',
  notSentServer: 'Sorun sizde değil, karşı tarafta. Birkaç dakika sonra yeniden deneyin.',
  notSentGone: 'Bunun ilgili olduğu şey artık yok. Sayfayı yeniden yükleyin.',
  notSentRefused: 'Kabul edilmedi. Lütfen bu sayfanın sahibine bildirin.',
  notSentTooLong: 'Çok uzun. Kısaltıp yeniden gönderin.',
  notSentInvalid: 'Bir şey bu hâliyle kabul edilmiyor. Değiştirip yeniden gönderin.',
  notSentDuplicate: 'Bu daha önce gönderildi, ikinci kez kabul edilmiyor.',
  notSentChallenge: 'Burada yapılamayan bir doğrulama isteniyor. Lütfen bu sayfanın sahibine bildirin.',
  notSentConsent: 'Bir onay eksik. Neyin gönderildiğine bakın, onaylayın ve yeniden gönderin.',
  notSentClosed: 'Burada artık bir şey kabul edilmiyor. Yazdıklarınızı saklamak isterseniz kopyalayın.',
  notSentInvitation:
    'Davet geçerli değil: kullanılmış, süresi dolmuş veya başka bir şey için. Değerlendirmenizi davet olmadan gönderebilirsiniz.',
  notSentOften: 'Kısa sürede çok fazla gönderildi. {when} yeniden deneyin.',
  whenSoon: 'Bir süre sonra',
  whenSeconds: '{count} saniye sonra',
  whenMinutes: '{count} dakika sonra',
  whenHours: '{count} saat sonra',
};
