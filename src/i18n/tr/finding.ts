import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Turkish: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Yıldız',
  chooseKind: 'Yalnızca',
  onlyVerified: 'Doğrulanmış',
  onlyMedia: 'Görselli',
  chooseTopic: 'Hangi konulardan söz ediliyor',
  chooseAspect: 'Hangi yönler puanlandı',
  chooseLanguage: 'Dil',
  nothingToChoose: 'Henüz seçilecek bir şey yok.',
  searched: '“{q}”',
  chosen: 'Seçiminiz',
  takeBack: 'Kaldır: {label}',
  clear: 'Tümünü göster',
  linkCopied: 'Bağlantı kopyalandı.',
  linkNotCopied: 'Bağlantı burada kopyalanamıyor; bağlantının menüsünden kopyalayabilirsiniz.',
  selected: 'Seçilen değerlendirmeler: {shown}/{total}',
  selectedShowing: 'Seçilen değerlendirmeler: {matching}/{total}, {shown} tanesi gösteriliyor',
  amongNewest: 'en yeni {count} değerlendirme arasından',
  amongLoaded: 'yüklenen {count} değerlendirme arasından',
};
