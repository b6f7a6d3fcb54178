import type {lightbox as english} from '../en/lightbox.js';
import type {Message} from '../message.js';

/** Arabic: what the pictures of a review say in full. */
export const lightbox: Readonly<Record<keyof typeof english, Message>> = {
  close: 'إغلاق',
  mediumPrevious: 'السابق',
  mediumNext: 'التالي',
  pictureOf: 'الصورة {number} من {total}',
  filmOf: 'الفيديو {number} من {total}',
  pictureFailed: 'يتعذّر تحميل هذه الصورة الآن.',
  filmFailed: 'يتعذّر تشغيل هذا الفيديو هنا.',
  captions: 'الترجمة النصية',
  captionsFailed: 'يتعذّر عرض الترجمة النصية داخل هذا الفيديو.',
  captionsFile: 'ملف الترجمة النصية',
};
