import {createServer} from 'node:http';

/** A server of pages that hold one other page in a frame of a given size. */
export interface FrameServer {
  /** The address of the page that holds `url`; sizes in CSS px. */
  addressOf(url: string, width: number, height: number): string;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine. (A frame in a `data:` or blank page stays empty in WebKitGTK.) */
export async function openFrameServer(): Promise<FrameServer> {
  const server = createServer((request, response) => {
    const {searchParams} = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(framePage(searchParams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    addressOf: (url, width, height) =>
      `http://127.0.0.1:${port}/?${new URLSearchParams({url, width: String(width), height: String(height)})}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function framePage(parameters: URLSearchParams): string {
  const size = (name: string): number => Number(parameters.get(name)) || 0;
  const url = (parameters.get('url') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>Frame</title><style>body{margin:0}iframe{display:block;border:0}</style>
<iframe src="${url}" width="${size('width')}" height="${size('height')}"></iframe>`;
}
