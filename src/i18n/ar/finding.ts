import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Arabic: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'النجوم',
  chooseKind: 'حصر العرض في',
  onlyVerified: 'ما تم التحقق منه',
  onlyMedia: 'ما يحتوي على صور',
  chooseTopic: 'ما تتناوله المراجعات',
  chooseAspect: 'الجوانب المقيَّمة',
  chooseLanguage: 'اللغة',
  nothingToChoose: 'لا توجد خيارات بعد.',
  searched: '«{q}»',
  chosen: 'اختياراتك',
  takeBack: 'إلغاء: {label}',
  clear: 'عرض الكل',
  linkCopied: 'تم نسخ الرابط.',
  linkNotCopied: 'يتعذّر نسخ الرابط هنا، ويمكن نسخه من قائمته.',
  selected: 'المراجعات المختارة: {shown} من {total}',
  selectedShowing: 'المراجعات المختارة: {matching} من {total}، والمعروض {shown}',
  amongNewest: 'من الأحدث، وعددها {count}',
  amongLoaded: 'مما تم تحميله، وعدده {count}',
};
