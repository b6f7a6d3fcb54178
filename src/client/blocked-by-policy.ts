/** Whether the page's policy (CSP `connect-src`) was what kept a request from being made. */
export interface PolicyWatch {
  isBroken(): Promise<boolean>;
  /** No longer listens. */
  end(): void;
}

/**
 * Watches for a request that the page's policy refuses: to the one who asks it is a network failure like any other.
 *
 * @param url - What is about to be asked.
 */
export const watchPolicy = (url: string): PolicyWatch => {
  let isBroken = false;
  const listen = (event: Event): void => {
    const blocked = 'blockedURI' in event ? String(event.blockedURI) : '';
    isBroken ||= blocked !== '' && url.startsWith(blocked);
  };
  globalThis.addEventListener?.('securitypolicyviolation', listen, true);
  return {
    // The event comes in a task of its own, after the failure.
    isBroken: () => new Promise((resolve) => setTimeout(() => resolve(isBroken))),
    end: () => globalThis.removeEventListener?.('securitypolicyviolation', listen, true),
  };
};
