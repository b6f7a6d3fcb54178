// Zendesk, its messaging Web Widget: https://developer.zendesk.com/api-reference/widget-messaging/web/core/
/**
 * @param {{key: string}} options - The key in the snippet that the Admin Center shows.
 * @returns {(contact: {language: string}) => Promise<void>} For `registerChat('zendesk', …)`.
 */
export const zendesk = ({key}) => {
  let loaded;
  const load = (language) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.onload = () => {
        window.zE('messenger:set', 'locale', language.toLowerCase());
        // Its own button goes with the window: the card is the way back.
        window.zE('messenger:on', 'close', () => window.zE('messenger', 'hide'));
        resolve();
      };
      script.onerror = () => reject(new Error('Zendesk cannot be loaded.'));
      // It looks for itself by this id.
      script.id = 'ze-snippet';
      script.src = `https://static.zdassets.com/ekr/snippet.js?key=${encodeURIComponent(key)}`;
      document.head.append(script);
    });
  return async ({language}) => {
    loaded ??= load(language);
    // What failed is tried again with the next click.
    await loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
    window.zE('messenger', 'show');
    window.zE('messenger', 'open');
  };
};
