// Intercom, its Messenger: https://developers.intercom.com/installing-intercom/web/methods
/**
 * @param {{appId: string, apiBase?: string}} options - The workspace's id; `apiBase` for those in Europe or Australia.
 * @returns {(contact: {language: string}) => Promise<void>} For `registerChat('intercom', …)`.
 */
export const intercom = ({appId, apiBase}) => {
  let loaded;
  const load = (language) =>
    new Promise((resolve, reject) => {
      // What is said before its script is there waits in a queue.
      const queue = (...call) => queue.c(call);
      window.Intercom = Object.assign(queue, {q: [], c: (call) => queue.q.push(call)});
      const settings = {app_id: appId, hide_default_launcher: true, ...(apiBase && {api_base: apiBase})};
      window.Intercom('boot', {...settings, language_override: language.split('-')[0]});
      const script = document.createElement('script');
      script.onload = resolve;
      script.onerror = () => reject(new Error('Intercom cannot be loaded.'));
      script.src = `https://widget.intercom.io/widget/${appId}`;
      document.head.append(script);
    });
  return async ({language}) => {
    loaded ??= load(language);
    // What failed is tried again with the next click.
    await loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
    window.Intercom('show');
  };
};
