/** English: what every element may say. */
export const common = {
  loading: 'Loading',
  tryAgain: 'Try again',
  aCustomer: 'A customer',
  ownData: 'Provided by this page.',
  providedBy: 'As provided by {host}.',
  readFrom: 'Read from the markup of {host}.',
  unreadItems: {one: '{count} could not be read.', other: '{count} could not be read.'},
  opensNewTab: 'opens in a new tab',
  failedOffline: 'You are offline. This appears when you are connected again.',
  failedUnreachable: 'This cannot be reached right now.',
  failedNotFound: 'There is nothing here yet.',
  failedTimeout: 'This takes longer than it should.',
  failedRateLimited: 'Too many are asking right now. Please try again in a moment.',
  failedUnusable: 'What came back cannot be shown.',
} as const;
