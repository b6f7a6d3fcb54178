import type {lightbox as english} from '../en/lightbox.js';
import type {Message} from '../message.js';

/** Japanese: what the pictures of a review say in full. */
export const lightbox: Readonly<Record<keyof typeof english, Message>> = {
  close: '閉じる',
  mediumPrevious: '前へ',
  mediumNext: '次へ',
  pictureOf: '写真 {number}/{total}',
  filmOf: '動画 {number}/{total}',
  pictureFailed: '現在、この写真を読み込めません。',
  filmFailed: 'この動画はここでは再生できません。',
  captions: '字幕',
  captionsFailed: 'この動画に字幕を表示できません。',
  captionsFile: '字幕ファイル',
};
