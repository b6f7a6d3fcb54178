// The door to node-report.ts for node:test, whose own process does not have the hooks that tests get.
import './typescript.mjs';

const {nodeReport} = await import('./node-report.ts');
export default nodeReport;
