/** Whether JSON is what a Mangrove API answers about reviews (`Reviews` in its description). */
export const isMangrove = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'maresi_subjects' in json &&
  'reviews' in json &&
  Array.isArray(json.reviews);
