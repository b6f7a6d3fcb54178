import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Turkish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Siz onaylayana kadar {host} adresinden hiçbir şey yüklenmez. Tarayıcınızda hiçbir şey saklanmaz.',
  agreeReviews: '{host} kaynağındaki değerlendirmeleri göster',
  agreeRating: '{host} kaynağındaki puanı göster',
  agreePledge: '{host} kaynağındaki taahhütleri göster',
  agreePerson: '{host} kaynağındaki kişileri göster',
  requestsMade:
    'Bu sayfa açıldığından beri gönderilen tüm istekler. Aynı sunuculara istek gönderen öğeler yanıtları paylaşır; bu yüzden bunlar hepsinin istekleridir.',
  requestsNone: 'Henüz hiçbir istek gönderilmedi.',
  requestsAfter: 'Onayladığınızda istenir: {host} ve orada adı geçen görsellerin sunucuları.',
  requestsLater: 'Yalnızca siz oy, bildirim veya talep gibi bir şey gönderdiğinizde istenir: {hosts}.',
  requestsSent:
    'Veriler çerez olmadan ve bu sayfanın adı verilmeden istenir. Her istekte olduğu gibi sunucu ağ adresinizi ve tarayıcınızı görür. Seçtikleriniz ve aradıklarınız isteğin adresinde yer alır.',
  requestsMedia:
    'Görseller ve videolar her sayfadaki gibi yüklenir: sunucuları kendi çerezlerini okuyabilir.',
  requestsStored: 'Tarayıcınızda hiçbir şey saklanmaz.',
  requestDiscovery: 'Verilerin nereden isteneceği',
  requestReviews: 'Değerlendirmeler',
  requestSubjects: 'Puanlar',
  requestPledges: 'Taahhütler',
  requestPeople: 'Kişiler',
  requestPage: 'Bir sayfa (kaynak kodundaki bilgiler için)',
  requestData: 'Veri',
  requestSent: 'Gönderdikleriniz',
  requestMedium: 'Bir görsel veya video',
  requestCode: 'Kod',
  requestRedirected: 'Yanıtlayan: {host}',
  closeRequests: 'Kapat',
};
