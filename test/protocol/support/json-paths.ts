/** A step into some JSON: a member's name or an index. */
export type Step = string | number;

/** Any JSON object. */
export type JsonObject = Record<string, unknown>;

/** Whether some JSON is an object. */
export const isJsonObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The paths of every value inside some JSON, outermost first; the whole is not among them. */
export const pathsIn = (json: unknown, path: readonly Step[] = []): Step[][] => {
  const steps: Step[] = Array.isArray(json) ? [...json.keys()] : isJsonObject(json) ? Object.keys(json) : [];
  return steps.flatMap((step) => [[...path, step], ...pathsIn(at(json, [step]), [...path, step])]);
};

/** What stands at a path. */
export const at = (json: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((value, step) => Object(value)[step], json);

/** A copy with another value at a path. */
export const withValue = (json: unknown, path: readonly Step[], value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = withValue(at(json, [step]), rest, value);
  if (Array.isArray(json)) return json.with(Number(step), inner);
  return {...(isJsonObject(json) ? json : {}), [step]: inner};
};

/** A copy without the member or the item at a path. */
export const without = (json: unknown, path: readonly Step[]): unknown => {
  const holder = at(json, path.slice(0, -1));
  const last = path.at(-1);
  const left = Array.isArray(holder)
    ? holder.toSpliced(Number(last), 1)
    : Object.fromEntries(Object.entries(Object(holder)).filter(([name]) => name !== last));
  return withValue(json, path.slice(0, -1), left);
};

/** A path as a JSON Pointer; no name here needs escaping. */
export const toPointer = (path: readonly Step[]): string => path.map((step) => `/${step}`).join('');
