/** What is wrong with a value, and where in it: `items[1].item`, or nothing for the value itself. */
export interface Fault {
  readonly path: string;
  /** Goes on after the field's name: `must be a text`. Nothing where the field is missing. */
  readonly message: string | undefined;
  readonly value: unknown;
}

/** Says what is wrong with a value, or nothing if it is as it should be. */
export type Shape = (value: unknown) => Fault | undefined;

/** A field that may be left out. One that is there without a value is not left out. */
export interface Optional {
  readonly optional: Shape;
}
export const optional = (shape: Shape): Optional => ({ optional: shape });

/** The shape of each field of a type, none forgotten. */
export type Fields<T> = Readonly<Record<keyof T, Shape | Optional>>;

const fault = (message: string, value: unknown, path = ''): Fault => ({ path, message, value });

/** True where a test holds. */
export const that =
  (holds: (value: unknown) => boolean, message: string): Shape =>
  (value) =>
    holds(value) ? undefined : fault(message, value);

/** The first that finds a fault has its say; later ones may rely on the earlier. */
export const all =
  (...shapes: readonly Shape[]): Shape =>
  (value) => {
    for (const shape of shapes) {
      const found = shape(value);
      if (found) return found;
    }
    return undefined;
  };

export const oneOf = (values: readonly unknown[], message: string): Shape =>
  that((value) => values.includes(value), message);

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(value);

/** A number from one to another, both included. */
export const within = (least: number, most: number, message: string): Shape =>
  that((value) => isNumber(value) && value >= least && value <= most, message);

/** A list, each part of one shape. */
export const listOf =
  (part: Shape, message: string): Shape =>
  (value) => {
    if (!Array.isArray(value)) return fault(message, value);
    for (const [i, each] of value.entries()) {
      const found = part(each);
      if (found) return under(`[${i}]`, found);
    }
    return undefined;
  };

/** An object that has these fields, and any others. Fields are looked at in their order here. */
export const objectOf =
  (fields: Readonly<Record<string, Shape | Optional>>, message: string): Shape =>
  (value) => {
    if (!isRecord(value)) return fault(message, value);
    for (const [name, field] of Object.entries(fields)) {
      const isThere = Object.hasOwn(value, name);
      if (typeof field !== 'function') {
        const found = isThere ? field.optional(value[name]) : undefined;
        if (found) return under(name, found);
        continue;
      }
      if (!isThere) return { path: name, message: undefined, value: undefined };
      const found = field(value[name]);
      if (found) return under(name, found);
    }
    return undefined;
  };

/** What two fields say of each other; the fault is told of the first of them that is named. */
export const together =
  (
    name: string,
    holds: (fields: Readonly<Record<string, unknown>>) => boolean,
    message: string,
  ): Shape =>
  (value) =>
    !isRecord(value) || holds(value) ? undefined : fault(message, value[name], name);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function under(name: string, { path, message, value }: Fault): Fault {
  const joint = path === '' || path.startsWith('[') ? '' : '.';
  return { path: `${name}${joint}${path}`, message, value };
}
