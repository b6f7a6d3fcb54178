import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: '在您同意之前，不会从 {host} 加载任何内容。您的浏览器中不会存储任何内容。',
  agreeReviews: '显示来自 {host} 的评价',
  agreeRating: '显示来自 {host} 的评分',
  agreePledge: '显示来自 {host} 的承诺',
  agreePerson: '显示来自 {host} 的联系人',
  requestsMade:
    '自打开本页以来请求的全部内容。向相同主机请求的元素共用返回的内容，因此这里是所有元素的请求。',
  requestsNone: '尚未请求任何内容。',
  requestsAfter: '在您同意后请求：{host}，以及其中所列图片的主机。',
  requestsLater: '仅当您自己发送内容（例如投票、举报或请求）时才会请求：{hosts}。',
  requestsSent:
    '请求数据时不带 Cookie，也不透露本页面的地址。与任何请求一样，主机会看到您的网络地址和浏览器。您的选择或搜索内容会出现在请求地址中。',
  requestsMedia: '图片和视频的加载方式与任何网页相同：其主机可能读取自己的 Cookie。',
  requestsStored: '您的浏览器中不会存储任何内容。',
  requestDiscovery: '请求地址说明',
  requestReviews: '评价',
  requestSubjects: '评分',
  requestPledges: '承诺',
  requestPeople: '联系人',
  requestPage: '网页（读取其标记内容）',
  requestData: '数据',
  requestSent: '您发送的内容',
  requestMedium: '图片或视频',
  requestCode: '代码',
  requestRedirected: '由 {host} 响应',
  closeRequests: '关闭',
};
