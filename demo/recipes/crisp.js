// Crisp: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/
/**
 * @param {{websiteId: string}} options - As the workspace's settings show it.
 * @returns {(contact: {language: string}) => Promise<void>} For `registerChat('crisp', …)`.
 */
export const crisp = ({websiteId}) => {
  let loaded;
  const load = (language) =>
    new Promise((resolve, reject) => {
      window.CRISP_WEBSITE_ID = websiteId;
      window.CRISP_RUNTIME_CONFIG = {locale: language.split('-')[0]};
      // Its own button goes with the window: the card is the way back.
      window.$crisp = [['on', 'chat:closed', () => window.$crisp.push(['do', 'chat:hide'])]];
      const script = document.createElement('script');
      script.onload = resolve;
      script.onerror = () => reject(new Error('Crisp cannot be loaded.'));
      script.src = 'https://client.crisp.chat/l.js';
      document.head.append(script);
    });
  return async ({language}) => {
    loaded ??= load(language);
    // What failed is tried again with the next click.
    await loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
    window.$crisp.push(['do', 'chat:show'], ['do', 'chat:open']);
  };
};
