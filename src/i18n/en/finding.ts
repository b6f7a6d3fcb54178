/** English: what finding reviews says. */
export const finding = {
  filters: 'All filters',
} as const;
