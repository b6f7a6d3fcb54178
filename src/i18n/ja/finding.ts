import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Japanese: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: '星の数',
  chooseKind: '絞り込み',
  onlyVerified: '確認済みのみ',
  onlyMedia: '写真・動画付きのみ',
  chooseTopic: '話題',
  chooseAspect: '評価した点',
  chooseLanguage: '言語',
  nothingToChoose: 'まだ選べる項目がありません。',
  searched: '「{q}」',
  chosen: '選択中の条件',
  takeBack: '解除：{label}',
  clear: 'すべて表示',
  linkCopied: 'リンクをコピーしました。',
  linkNotCopied: 'ここではリンクをコピーできません。リンクのメニューからコピーできます。',
  selected: '絞り込み結果：{total}件中{shown}件',
  selectedShowing: '絞り込み結果：{total}件中{matching}件（{shown}件を表示）',
  amongNewest: '新しい{count}件の中から',
  amongLoaded: '読み込んだ{count}件の中から',
};
