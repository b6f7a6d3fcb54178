import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Turkish: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Yükleniyor',
  tryAgain: 'Yeniden dene',
  aCustomer: 'Bir müşteri',
  ownData: 'Bu sayfanın verdiği bilgiler.',
  providedBy: '{host} tarafından verilen bilgiler.',
  readFrom: '{host} sayfasının kaynak kodundan okundu.',
  asksFor: 'Sunuculara giden istekler',
  unreadItems: '{count} öğe okunamadı.',
  opensNewTab: 'yeni sekmede açılır',
  failedOffline: 'Çevrimdışısınız. Yeniden bağlandığınızda burada görünecek.',
  failedUnreachable: 'Buna şu anda ulaşılamıyor.',
  failedNotFound: 'Burada henüz bir şey yok.',
  failedTimeout: 'Bu, olması gerekenden uzun sürüyor.',
  failedRateLimited: 'Şu anda çok fazla istek var. Lütfen birazdan yeniden deneyin.',
  failedUnusable: 'Gelen yanıt gösterilemiyor.',
};
