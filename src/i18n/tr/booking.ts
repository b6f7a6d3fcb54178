import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Turkish: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: '{name} ile randevu al',
  bookingTitleOpen: 'Randevu al',
  bookingFrom: 'Boş saatler {host} tarafından veriliyor.',
  bookingCompany: '{host} kendi kuralları olan başka bir şirkete ait.',
  bookingElsewhere: '{host} bu site değil ve kendi kuralları var.',
  bookingAsking: 'Boş saatler soruluyor…',
  bookingDays: '{from} – {until}',
  bookingEarlier: 'Önceki günler',
  bookingLater: 'Sonraki günler',
  bookingNone: 'Bu günlerde boş saat yok.',
  bookingDay: 'Gün',
  bookingTime: 'Saat',
  bookingTimeHint: 'Sizin saatinizle; oradaki saat altında yazıyor.',
  bookingName: 'Adınız',
  bookingEmail: 'E-posta adresiniz',
  bookingBoth: '{host} yalnızca ad ve e-posta adresiyle randevu veriyor.',
  needBookingName: 'Adınızı yazın.',
  needBookingEmail: 'E-posta adresinizi yazın, örneğin name@example.org.',

  bookingLook: 'Neyin gönderileceğini gör',
  bookingPreview: 'Gönderilecek olan bu',
  bookingZone: 'Saat diliminiz',
  bookingLanguage: 'Dil',
  agreeBooking:
    'Randevu alarak {host} tarafından bunların tümünün randevu için kullanılmasını kabul ediyorum.',
  bookIt: 'Onayla ve randevu al',
  bookAgain: 'Bir kez daha randevu al',
  bookingNow: 'Randevu alınıyor…',

  bookingTaken: 'Bu saat az önce doldu. {email} adresine bir onay gelmezse başka bir saat seçin.',
  bookingTakenByYou:
    'Bu saat artık dolu, belki de ilk denemenizle doldu. Başka bir saat seçmeden önce {email} adresinde onay olup olmadığına bakın.',
  bookingUnclear:
    'Net bir yanıt gelmedi, bu yüzden randevu alınmış olabilir. Yeniden denemeden önce {email} adresinde onay olup olmadığına bakın.',
  bookingStillFree: 'Saat hâlâ boş, yani alınmamış görünüyor.',
  bookingNotFree: 'Saat artık boş değil, yani sizin olabilir.',
  bookingRefused: '{host} bunu buradan kabul etmiyor. Yazdıklarınız hâlâ burada.',
  bookingPage: 'Bunun yerine {host} üzerinde randevu al',

  bookedTitle: 'Randevu alındı',
  bookedPending: 'Randevu istendi',
  bookingDone: 'Randevunuz alındı: {time}.',
  bookingWaits: 'Randevu istendi: {time}. Önce birinin onaylaması gerekiyor.',
  bookingMail: '{email} adresine bir onay gelmesi gerekir.',
  bookAnother: 'Bir randevu daha al',
};
