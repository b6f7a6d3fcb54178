/** An endpoint that is nothing but documents by path; what is a text is served as it is. What is asked for is written down. */
export const endpoint = (documents: Readonly<Record<string, unknown>>) => {
  const asked: string[] = [];
  return {
    asked,
    fetch: (request: Request): Promise<Response> => {
      const {pathname} = new URL(request.url);
      asked.push(pathname);
      const found = documents[pathname];
      const text = typeof found === 'string' ? found : JSON.stringify(found);
      const response = new Response(text ?? 'no', {
        status: found === undefined ? 404 : 200,
        headers: {'content-type': 'application/json'},
      });
      Object.defineProperty(response, 'url', {value: request.url});
      return Promise.resolve(response);
    },
  };
};

let count = 0;

/** An address that nothing was ever asked from: documents are kept for minutes. */
export const freshOrigin = (): string => `https://shop-${++count}.example`;
