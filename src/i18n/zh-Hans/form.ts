import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: '发送',
  sending: '正在发送…',
  closeForm: '关闭',
  goesTo: '仅发送给 {host}，不会发往别处。',
  termsLink: '条款',
  privacyLink: '隐私政策',
  optional: '选填',

  previewHint: '尚未发送任何内容。',
  backToWords: '返回修改',
  agreeAndSend: '同意并发送',

  tooLong: '最多{most}个字符，现有{count}个。',
  notTaken: '此内容不被接受，请修改。',

  thankYou: '谢谢您',
  reference: '受理编号',
  referenceHint: '如需咨询，请提供此编号。',
  seeIt: '查看',

  kept: '您填写的内容仍在这里。',
  notSentOffline: '您已离线。恢复连接后请再次发送。',
  notSentUnreachable: '目前无法发送。请稍后再试；不会重复提交。',
  notSentTimeout: '未能及时收到答复。请再试一次；不会重复提交。',
  notSentUnclear: '无法读取答复。请再试一次；不会重复提交。',
  notSentServer: '对方出了问题，与您无关。请几分钟后再试。',
  notSentGone: '相关内容已不存在。请重新加载页面。',
  notSentRefused: '未被接受。请告知本页面的运营方。',
  notSentTooLong: '内容过长。请缩短后再次发送。',
  notSentInvalid: '有内容不被接受。请修改后再次发送。',
  notSentDuplicate: '此前已经发送过，因此不再接受第二次。',
  notSentChallenge: '对方要求进行此处无法完成的验证。请告知本页面的运营方。',
  notSentConsent: '缺少您的同意。请查看将要发送的内容，同意后再次发送。',
  notSentClosed: '这里已不再接受提交。如想保留所写内容，请自行复制。',
  notSentInvitation: '邀请无效：已被使用、已过期，或用于其他对象。您可以不用邀请发送评价。',
  notSentOften: '短时间内发送过多。请{when}再试。',
  whenSoon: '过一会儿',
  whenSeconds: {other: '在{count}秒后'},
  whenMinutes: {other: '在{count}分钟后'},
  whenHours: {other: '在{count}小时后'},
};
