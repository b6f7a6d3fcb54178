// Chatwoot, its website widget: https://www.chatwoot.com/docs/product/channels/live-chat/sdk/setup/
/**
 * @param {{websiteToken: string, baseUrl?: string}} options - As the inbox's settings show them.
 * @returns {(contact: {language: string}) => Promise<void>} For `registerChat('chatwoot', …)`.
 */
export const chatwoot = ({websiteToken, baseUrl = 'https://app.chatwoot.com'}) => {
  let loaded;
  const load = (language) =>
    new Promise((resolve, reject) => {
      window.chatwootSettings = {hideMessageBubble: true, locale: language.split('-')[0]};
      addEventListener('chatwoot:ready', resolve, {once: true});
      addEventListener('chatwoot:error', () => reject(new Error('Chatwoot cannot be started.')), {
        once: true,
      });
      const script = document.createElement('script');
      script.onload = () => window.chatwootSDK.run({websiteToken, baseUrl});
      script.onerror = () => reject(new Error('Chatwoot cannot be loaded.'));
      script.src = `${baseUrl}/packs/js/sdk.js`;
      document.head.append(script);
    });
  return async ({language}) => {
    loaded ??= load(language);
    // What failed is tried again with the next click.
    await loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
    window.$chatwoot.toggle('open');
  };
};
