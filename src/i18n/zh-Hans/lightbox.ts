import type {lightbox as english} from '../en/lightbox.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what the pictures of a review say in full. */
export const lightbox: Readonly<Record<keyof typeof english, Message>> = {
  close: '关闭',
  mediumPrevious: '上一个',
  mediumNext: '下一个',
  pictureOf: '图片{number}，共{total}个',
  filmOf: '视频{number}，共{total}个',
  pictureFailed: '目前无法加载此图片。',
  filmFailed: '此处无法播放该视频。',
  captions: '字幕',
  captionsFailed: '无法在该视频中显示字幕。',
  captionsFile: '字幕文件',
};
