import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: '与{name}预约时间',
  bookingTitleOpen: '预约时间',
  bookingFrom: '空闲时间由 {host} 提供。',
  bookingCompany: '{host} 属于另一家公司，有自己的规则。',
  bookingElsewhere: '{host} 不是本网站，有自己的规则。',
  bookingAsking: '正在查询空闲时间…',
  bookingDays: '{from}至{until}',
  bookingEarlier: '更早',
  bookingLater: '更晚',
  bookingNone: '这几天没有空闲时间。',
  bookingDay: '日期',
  bookingTime: '时间',
  bookingTimeHint: '以您的时间显示；对方的时间在其下方。',
  bookingName: '您的姓名',
  bookingEmail: '您的电子邮箱',
  bookingBoth: '在 {host} 预约，必须同时提供姓名和电子邮箱。',
  needBookingName: '请填写您的姓名。',
  needBookingEmail: '请填写您的电子邮箱，例如 name@example.org。',

  bookingLook: '查看将要发送的内容',
  bookingPreview: '将要发送以下内容',
  bookingZone: '您的时区',
  bookingLanguage: '语言',
  agreeBooking: '预约即表示我同意 {host} 使用以上全部信息来安排此次预约。',
  bookIt: '同意并预约',
  bookAgain: '再试一次预约',
  bookingNow: '正在预约…',

  bookingTaken: '该时间刚刚已被预约。如果 {email} 没有收到确认邮件，请另选时间。',
  bookingTakenByYou:
    '该时间现已被占用，可能就是您刚才那次预约。另选时间之前，请先查看 {email} 是否收到了确认邮件。',
  bookingUnclear:
    '没有收到明确的答复，因此可能已经预约成功。再次尝试之前，请先查看 {email} 是否收到了确认邮件。',
  bookingStillFree: '该时间仍然空闲，因此看来没有预约成功。',
  bookingNotFree: '该时间已不再空闲，因此很可能已为您预约成功。',
  bookingRefused: '{host} 不接受从这里预约。您填写的内容仍在这里。',
  bookingPage: '改到 {host} 预约',

  bookedTitle: '已预约',
  bookedPending: '已申请',
  bookingDone: '预约成功：{time}。',
  bookingWaits: '已申请：{time}。还需对方同意。',
  bookingMail: '确认邮件应会发送到 {email}。',
  bookAnother: '预约其他时间',
};
