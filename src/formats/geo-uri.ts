/** A place as a `geo:` URI names it (RFC 5870), with the name that Mangrove adds. */
export interface Place {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres. */
  readonly uncertainty: number | undefined;
  readonly name: string | undefined;
}

/** Half the mean diameter of the earth, in metres. */
const radius = 6_371_009;

/** @returns `undefined` where the text is no place on earth. */
export const readGeoUri = (uri: string): Place | undefined => {
  const [, first, second, rest = ''] = /^geo:(-?[\d.]+),(-?[\d.]+)[^?]*(?:\?(.*))?$/is.exec(uri) ?? [];
  const [latitude, longitude] = [Number(first), Number(second)];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  const query = new URLSearchParams(rest);
  const uncertainty = Number(query.get('u') ?? Number.NaN);
  return {
    latitude,
    longitude,
    uncertainty: uncertainty >= 0 ? uncertainty : undefined,
    name: query.get('q')?.trim() || undefined,
  };
};

/** How far two places are from each other, in metres, along the surface (haversine). */
export const distance = (a: Place, b: Place): number => {
  const radians = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * radians) / 2) ** 2;
  const across =
    half(a.latitude, b.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(a.longitude, b.longitude);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(across)));
};
