import type {Fault, ImportReport} from '../endpoint/import/report.js';

/** What an import did, in words. */
export interface ReportLines {
  readonly result: string;
  /** What a person should look at. */
  readonly remarks: readonly string[];
}

/** Tells what an import did. */
export const importReportLines = (path: string, report: ImportReport): ReportLines => {
  const {columns, failed, faults, leftOut, omissions} = report;
  return {
    result: `${path}: ${resultOf(report)}${failed ? `, ${failed} could not be read` : ''}`,
    remarks: [
      ...(columns ? columnLines(columns) : []),
      ...faultLines(`${path}: could not be read:`, failed, faults),
      ...faultLines(`${path}: imported without a value that could not be read:`, leftOut, omissions),
    ],
  };
};

const resultOf = ({kind, added, updated, subjects}: ImportReport): string => {
  if (kind === 'discovery') return 'imported the organization and how reviews are collected';
  if (kind === 'subjects') return `imported ${counted(subjects, 'subject')}`;
  if (kind !== 'reviews') return `imported ${added} ${kind}`;
  const renewed = updated ? ` (${added} new, ${updated} updated)` : '';
  return `imported ${counted(added + updated, 'review')} of ${counted(subjects, 'subject')}${renewed}`;
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

const columnLines = ({used, unused}: NonNullable<ImportReport['columns']>): string[] => [
  `Columns: ${used.map(([target, column]) => `${target} from ${column || '(no name)'}`).join(', ')}`,
  ...(unused.length ? [`Not used: ${unused.map((column) => column || '(no name)').join(', ')}`] : []),
];

const faultLines = (heading: string, count: number, faults: readonly Fault[]): string[] => {
  if (count === 0) return [];
  const more = count - faults.length;
  return [
    heading,
    ...faults.map(({where, reason}) => `  ${where}: ${reason}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
};
