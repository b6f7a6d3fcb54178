import {createServer} from 'node:http';

/** Takes what browsers report about a policy (`report-uri`). */
export interface ReportServer {
  /** What a policy says so that its reports come here. */
  directiveFor(page: string): string;
  /** What was reported about a page: directive and address, in the order of their coming. */
  reportsOf(page: string): readonly string[];
  close(): Promise<void>;
}

interface Report {
  readonly 'effective-directive'?: string;
  readonly 'violated-directive'?: string;
  readonly 'blocked-uri'?: string;
}

/** Starts it on a free port of this machine. */
export const openReportServer = async (): Promise<ReportServer> => {
  const reports = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '/';
      const report: Report = JSON.parse(Buffer.concat(chunks).toString() || '{}')['csp-report'] ?? {};
      const directive = report['effective-directive'] ?? report['violated-directive'];
      reports.set(path, [...(reports.get(path) ?? []), `${directive} ${report['blocked-uri']}`]);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    directiveFor: (page) => `report-uri http://127.0.0.1:${port}${page}`,
    reportsOf: (page) => reports.get(page) ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
