import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Hebrew: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'כוכבים',
  chooseKind: 'רק',
  onlyVerified: 'מאומתות',
  onlyMedia: 'עם תמונות',
  chooseTopic: 'על מה כותבים',
  chooseAspect: 'מה דורג',
  chooseLanguage: 'שפה',
  nothingToChoose: 'עדיין אין מתוך מה לבחור.',
  searched: '”{q}”',
  chosen: 'הבחירה שלך',
  takeBack: 'הסרה: {label}',
  clear: 'הצגת הכול',
  linkCopied: 'הקישור הועתק.',
  linkNotCopied: 'אי אפשר להעתיק את הקישור כאן; אפשר להעתיק אותו מהתפריט שלו.',
  selected: 'ביקורות שנבחרו: {shown} מתוך {total}',
  selectedShowing: 'ביקורות שנבחרו: {matching} מתוך {total}, מוצגות {shown}',
  amongNewest: 'מבין {count} החדשות ביותר',
  amongLoaded: 'מבין {count} שנטענו',
};
