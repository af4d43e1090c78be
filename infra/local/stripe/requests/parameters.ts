import { invalidParameter } from "./stripe-error.ts";

// A small language for Stripe's parameters. Everything arrives as strings; what an endpoint doesn't
// list is refused, as Stripe refuses it.

/** Reads one parameter; `undefined` means that it wasn't sent. */
export type Parameter<T> = { read(value: unknown, path: string): T };

export type Shape = Record<string, Parameter<unknown>>;

export type Read<S extends Shape> = { [K in keyof S]: S[K] extends Parameter<infer T> ? T : never };

const define = <T>(read: (value: unknown, path: string) => T): Parameter<T> => ({ read });

function required(value: unknown, path: string): unknown {
  if (value !== undefined) return value;
  throw invalidParameter(`Missing required param: ${path}.`, path, "parameter_missing");
}

function given(value: unknown, path: string): string {
  const sent = required(value, path);
  if (typeof sent !== "string") throw invalidParameter(`Invalid string: ${kindOf(sent)}`, path);
  if (sent !== "") return sent;
  throw invalidParameter(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a ` +
      `parameter; however '${path}' cannot be unset. You should remove '${path}' from your ` +
      `request or supply a non-empty value.`,
    path,
    "parameter_invalid_empty",
  );
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? "an array" : "an object");

export const optional = <T>(parameter: Parameter<T>): Parameter<T | undefined> =>
  define((value, path) => (value === undefined ? undefined : parameter.read(value, path)));

/** An empty string unsets the parameter. */
export const clearable = <T>(parameter: Parameter<T>): Parameter<T | null | undefined> =>
  define((value, path) => (value === "" ? null : optional(parameter).read(value, path)));

/** Text of at most `longest` characters; 5,000 is what Stripe allows where it says nothing else. */
export const text = (longest = 5_000): Parameter<string> =>
  define((value, path) => {
    const sent = given(value, path);
    if (sent.length <= longest) return sent;
    throw invalidParameter(
      `Invalid string: ${sent.slice(0, 10)}...${sent.slice(-5)}; must be at most ${longest} characters`,
      path,
    );
  });

export const integer = (
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): Parameter<number> =>
  define((value, path) => {
    const sent = given(value, path);
    const read = Number(sent);
    if (!/^-?\d+$/.test(sent) || !Number.isSafeInteger(read)) {
      throw invalidParameter(`Invalid integer: ${sent}`, path, "parameter_invalid_integer");
    }
    if (read >= least && read <= most) return read;
    const bound =
      read < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
    throw invalidParameter(`This value must be ${bound}.`, path, "parameter_invalid_integer");
  });

export const boolean = (): Parameter<boolean> =>
  define((value, path) => {
    const sent = given(value, path);
    if (sent === "true" || sent === "1") return true;
    if (sent === "false" || sent === "0") return false;
    throw invalidParameter(`Invalid boolean: ${sent}`, path);
  });

export const oneOf = <const V extends string>(values: readonly V[]): Parameter<V> =>
  define((value, path) => {
    const sent = given(value, path);
    const known = values.find((candidate) => candidate === sent);
    if (known !== undefined) return known;
    throw invalidParameter(`Invalid ${path}: must be one of ${inWords(values)}`, path);
  });

function inWords(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  if (values.length < 3) return values.join(" or ");
  return `${values.slice(0, -1).join(", ")}, or ${last}`;
}

export const emailAddress = (longest = 512): Parameter<string> =>
  define((value, path) => {
    const sent = text(longest).read(value, path);
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(sent)) return sent;
    throw invalidParameter(`Invalid email address: ${sent}`, path, "email_invalid");
  });

export const webAddress = (): Parameter<string> =>
  define((value, path) => {
    const sent = text().read(value, path);
    if (/^https?:\/\/\S+$/.test(sent) && URL.canParse(sent)) return sent;
    throw invalidParameter(`Not a valid URL`, path, "url_invalid");
  });

export const list = <T>(item: Parameter<T>, longest = 100): Parameter<T[]> =>
  define((value, path) => {
    const sent = required(value, path);
    if (!Array.isArray(sent)) throw invalidParameter(`Invalid array`, path);
    if (sent.length > longest) {
      throw invalidParameter(`Array ${path} exceeded maximum ${longest} allowed elements.`, path);
    }
    return sent.map((entry, position) => item.read(entry, `${path}[${position}]`));
  });

export const hash = <S extends Shape>(shape: S): Parameter<Read<S>> =>
  define((value, path) => {
    const sent = required(value, path);
    if (!isRecord(sent)) throw invalidParameter(`Invalid object`, path);
    refuseUnknown(sent, shape, path);
    const read = Object.entries(shape).map(([key, parameter]): [string, unknown] => [
      key,
      parameter.read(sent[key], path === "" ? key : `${path}[${key}]`),
    ]);
    return Object.fromEntries(read) as Read<S>;
  });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuseUnknown(sent: Record<string, unknown>, shape: Shape, path: string): void {
  const unknown = Object.keys(sent).filter((key) => !Object.hasOwn(shape, key));
  const [first] = unknown;
  if (first === undefined) return;
  const named = unknown.map((key) => (path === "" ? key : `${path}[${key}]`));
  const near = Object.keys(shape).find((key) => key.endsWith(first) || first.endsWith(key));
  const hint = near === undefined || unknown.length > 1 ? "" : `. Did you mean ${near}?`;
  const plural = unknown.length > 1 ? "s" : "";
  throw invalidParameter(
    `Received unknown parameter${plural}: ${named.join(", ")}${hint}`,
    named[0] ?? first,
    "parameter_unknown",
  );
}

const metadataKeys = 50;
const metadataKeyLength = 40;
const metadataValueLength = 500;

/** Keys and values; an empty value removes its key, an empty string instead of the hash all of them. */
export const metadata = (): Parameter<Record<string, string> | null | undefined> =>
  define((value, path) => {
    if (value === undefined) return undefined;
    if (value === "") return null;
    if (!isRecord(value)) throw invalidParameter(`Invalid object`, path);
    const entries = Object.entries(value).map(([key, entry]) => readEntry(key, entry, path));
    if (entries.length <= metadataKeys) return Object.fromEntries(entries);
    throw invalidParameter(`You can only have up to ${metadataKeys} metadata keys.`, path);
  });

function readEntry(key: string, value: unknown, path: string): [string, string] {
  const place = `${path}[${key}]`;
  if (typeof value !== "string") throw invalidParameter(`Invalid string: ${kindOf(value)}`, place);
  if (key.length > metadataKeyLength) {
    throw invalidParameter(
      `Metadata keys can have up to ${metadataKeyLength} characters, but you passed in a key that ` +
        `is ${key.length} characters. Invalid key: ${key}`,
      path,
    );
  }
  if (value.length > metadataValueLength) {
    throw invalidParameter(
      `Metadata values can have up to ${metadataValueLength} characters, but you passed in a value ` +
        `that is ${value.length} characters. Invalid value: ${value}`,
      place,
    );
  }
  return [key, value];
}

/** Seconds since 1970: either exactly, or within open or closed bounds. */
export type TimeRange = {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
};

const bounds = hash({
  gt: optional(integer()),
  gte: optional(integer()),
  lt: optional(integer()),
  lte: optional(integer()),
});

export const timeRange = (): Parameter<TimeRange> =>
  define((value, path) => {
    if (typeof value !== "string") return bounds.read(value, path);
    const instant = integer().read(value, path);
    return { gte: instant, lte: instant };
  });

export const address = () =>
  hash({
    city: clearable(text()),
    country: clearable(text()),
    line1: clearable(text()),
    line2: clearable(text()),
    postal_code: clearable(text()),
    state: clearable(text()),
  });
