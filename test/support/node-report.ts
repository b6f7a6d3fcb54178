import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import type {EventData} from 'node:test';
import type {TestEvent} from 'node:test/reporters';
import {inspect} from 'node:util';

import {type Counts, nothing, sum} from './counts.js';

type Outcome = keyof Counts;

/**
 * A reporter for node:test: one line for each file, what failed and why, what tests print, and the sums as JSON in the file
 * that `CANDOR_COUNTS` names, with the files that did not pass.
 */
export async function* nodeReport(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Counts>();
  const failedFiles: string[] = [];
  let current: string | undefined;
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    // Without a file it is the runner's own closing summary.
    if (event.type === 'test:diagnostic' && event.data.file) yield `  ${event.data.message}\n`;
    // One for each file that ran in a process of its own, then one for all of them.
    if (event.type === 'test:summary' && event.data.file && !event.data.success)
      failedFiles.push(event.data.file);
    const outcome = outcomeOf(event);
    if (outcome === undefined || (event.type !== 'test:pass' && event.type !== 'test:fail')) continue;
    const {data} = event;
    const name = relative(process.cwd(), data.file ?? data.name);
    if (name !== current) yield lineOf(current, files);
    current = name;
    files.set(name, sum([files.get(name) ?? nothing, {...nothing, [outcome]: 1}]));
    if (event.type === 'test:fail' && outcome === 'failed') yield failure(name, event.data);
    if (typeof data.skip === 'string') yield `  skipped: ${data.name} (${data.skip})\n`;
  }
  yield lineOf(current, files);
  if (process.env.CANDOR_COUNTS)
    writeFileSync(process.env.CANDOR_COUNTS, JSON.stringify({...sum(files.values()), failedFiles}));
}

function outcomeOf(event: TestEvent): Outcome | undefined {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined;
  const {skip, todo} = event.data;
  if (isSet(skip) || isSet(todo)) return 'skipped';
  if (event.type === 'test:pass') return event.data.details.type === 'suite' ? undefined : 'passed';
  // What fails only because something inside of it failed is not one failure more.
  return failureType(event.data) === 'subtestsFailed' ? undefined : 'failed';
}

function isSet(value: string | boolean | undefined): boolean {
  return value !== undefined && value !== false;
}

function failureType({details}: EventData.TestFail): unknown {
  const {error} = details;
  return 'failureType' in error ? error.failureType : undefined;
}

function failure(file: string, {name, line, details}: EventData.TestFail): string {
  const reason = details.error.cause ?? details.error;
  const text = reason instanceof Error ? inspect(reason, {depth: 4}) : String(reason);
  return `  FAILED ${file}${line ? `:${line}` : ''} ${name}\n${text.replace(/^/gm, '    ')}\n`;
}

function lineOf(name: string | undefined, files: ReadonlyMap<string, Counts>): string {
  const counts = name === undefined ? undefined : files.get(name);
  if (!counts) return '';
  const {passed, failed, skipped} = counts;
  const parts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} FAILED`,
    skipped > 0 && `${skipped} skipped`,
  ];
  return `  ${name}: ${parts.filter(Boolean).join(', ')}\n`;
}
