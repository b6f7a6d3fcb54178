import type {lightbox as english} from '../en/lightbox.js';
import type {Message} from '../message.js';

/** Hebrew: what the pictures of a review say in full. */
export const lightbox: Readonly<Record<keyof typeof english, Message>> = {
  close: 'סגירה',
  mediumPrevious: 'הקודם',
  mediumNext: 'הבא',
  pictureOf: 'תמונה {number} מתוך {total}',
  filmOf: 'סרטון {number} מתוך {total}',
  pictureFailed: 'אי אפשר לטעון את התמונה הזאת כרגע.',
  filmFailed: 'אי אפשר להפעיל את הסרטון הזה כאן.',
  captions: 'כתוביות',
  captionsFailed: 'אי אפשר להציג את הכתוביות של הסרטון הזה בתוכו.',
  captionsFile: 'הכתוביות כקובץ',
};
