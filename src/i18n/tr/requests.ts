import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Turkish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Siz onaylayana kadar {host} adresinden hiçbir şey yüklenmez ve tarayıcınızda hiçbir şey saklanmaz.',
  agreeReviews: '{host} yorumlarını göster',
  agreeRating: '{host} puanını göster',
  agreePledge: '{host} taahhütlerini göster',
  agreePerson: '{host} görüşülecek kişilerini göster',
  requestsMade:
    'Bu sayfa açıldığından beri istenen her şey. Aynı sunuculara soran öğeler yanıtları paylaşır; bunlar hepsinin istekleridir.',
  requestsNone: 'Henüz hiçbir şey istenmedi.',
  requestsAfter: 'Onayladığınızda istenir: {host} ve orada adı geçen görsellerin sunucuları.',
  requestsLater: 'Yalnızca siz oy, bildirim veya talep gibi bir şey gönderdiğinizde istenir: {hosts}.',
  requestsSent:
    'Veriler çerez olmadan ve bu sayfanın adı verilmeden istenir. Her istekte olduğu gibi sunucu ağ adresinizi ve tarayıcınızı görür. Seçtikleriniz ve aradıklarınız adreste yazar.',
  requestsMedia: 'Görseller ve filmler her sayfadaki gibi yüklenir: sunucuları kendi çerezlerini okuyabilir.',
  requestsStored: 'Tarayıcınızda hiçbir şey saklanmaz.',
  requestDiscovery: 'Nereye sorulacağı',
  requestReviews: 'Yorumlar',
  requestSubjects: 'Puanlar',
  requestPledges: 'Taahhütler',
  requestPeople: 'Kişiler',
  requestPage: 'İşaretlemesinde yazanlar için bir sayfa',
  requestData: 'Veri',
  requestSent: 'Gönderdiğiniz',
  requestMedium: 'Bir görsel veya film',
  requestCode: 'Kod',
  requestRedirected: 'Yanıtlayan: {host}',
  closeRequests: 'Kapat',
};
