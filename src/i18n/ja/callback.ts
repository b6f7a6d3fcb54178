import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Japanese: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: '{name}に折り返し電話を依頼',
  callbackTitleOpen: '折り返し電話を依頼',
  calls_human: '電話は人がおかけします。ボットではありません。',
  calls_ai: '電話はAIアシスタントがおかけします。人ではありません。',
  calls_mixed: '電話はAIアシスタントまたは人がおかけします。',
  callbackName: 'お名前',
  callbackReach: 'ご連絡先',
  callbackReachHint: '電話番号またはメールアドレス',
  needCallbackReach: 'ご連絡先を入力してください。',
  callbackWhen: '希望日時',
  callbackSoon: 'できるだけ早く',
  callbackTime: '時間',
  callbackTimeHint: '電話をかける側の時刻で表示しています。お客様の時刻はその下にあります。',
  callbackTimeRefused: 'その時間にはもうお電話できません。別の時間を選んでください。',
  callbackTopic: 'ご用件',
  callbackTopicOpen: '指定なし',
  callbackTopicOther: 'その他',
  callbackTopicText: 'その内容',

  callbackLook: '送信内容を確認',
  callbackPreview: '次の内容を送信します',
  callbackFor: '依頼先',
  agreeCallback:
    '送信により、{host}が折り返し電話のためだけに次の情報を利用し、ほかの目的には使わないことに同意します：{list}。',
  agreeCallback_name: '名前',
  agreeCallback_reach: '連絡先',
  agreeCallback_when: '選んだ日時',
  agreeCallback_topic: '用件',
  callbackArrived: 'ご依頼を受け付けました。この画面は閉じてかまいません。',
  callbackAnother: '別の折り返し電話を依頼',
};
