import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: '请{name}给您回电',
  callbackTitleOpen: '请求回电',
  calls_human: '由真人致电，不是机器人。',
  calls_ai: '由 AI 助手致电，不是真人。',
  calls_mixed: '由 AI 助手或真人致电。',
  callbackName: '您的姓名',
  callbackReach: '您的联系方式',
  callbackReachHint: '电话号码或电子邮箱。',
  needCallbackReach: '请填写您的联系方式。',
  callbackWhen: '何时',
  callbackSoon: '尽快',
  callbackTime: '时间',
  callbackTimeHint: '以致电方的时间显示；您的时间在其下方。',
  callbackTimeRefused: '该时间已无法致电。请另选时间。',
  callbackTopic: '事由',
  callbackTopicOpen: '未说明',
  callbackTopicOther: '其他',
  callbackTopicText: '具体事由',

  callbackLook: '查看将要发送的内容',
  callbackPreview: '将要发送以下内容',
  callbackFor: '联系对象',
  agreeCallback: '发送即表示我同意 {host} 仅为给我回电而使用以下信息，不作他用：{list}。',
  agreeCallback_name: '我的姓名',
  agreeCallback_reach: '我的联系方式',
  agreeCallback_when: '我选择的时间',
  agreeCallback_topic: '事由',
  callbackArrived: '您的请求已送达。可以关闭此窗口了。',
  callbackAnother: '再请求一次回电',
};
