import { inflateSync } from "node:zlib";

/** One stretch of text on a page, with the point where its baseline starts, from the top left. */
export type ReadText = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
};

/** A PDF as a program reads it: what each page says, how large it is, and all of the file's objects. */
export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  /** The objects' dictionaries by their number, streams left out. */
  readonly objects: ReadonlyMap<number, string>;
};

type ReadPage = {
  readonly mediaBox: string;
  readonly texts: readonly ReadText[];
  /** All texts, those of one baseline on one line, from the top down; every space a plain one. */
  readonly text: string;
};

const textStart = /\/(F\d+) (\S+) Tf 1 0 0 -1 (\S+) (\S+) Tm/u;

type PdfObject = { readonly dictionary: string; readonly stream?: Buffer };
type CharacterMap = ReadonlyMap<string, string>;

/**
 * Reads what this house writes: a plain table of objects, deflated streams, fonts with Unicode maps,
 * and text as pairs of Tm and TJ. No reader for PDFs of others.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes));
  const dictionaryOf = (number: number) => objects.get(number)?.dictionary ?? "";
  const root = [...objects.values()].find(({ dictionary }) =>
    dictionary.includes("/Type /Catalog"),
  );
  const kids = dictionaryOf(reference(root?.dictionary ?? "", "Pages"));
  const maps = new Map<number, CharacterMap>();
  const pages = references(/\/Kids \[([^\]]*)\]/u.exec(kids)?.[1] ?? "").map((number) => {
    const dictionary = dictionaryOf(number);
    const resources = dictionaryOf(reference(dictionary, "Resources"));
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = "", font = "0"]) => {
        const mapNumber = reference(dictionaryOf(Number(font)), "ToUnicode");
        const map = maps.get(mapNumber) ?? readCharacterMap(objects.get(mapNumber)?.stream);
        maps.set(mapNumber, map);
        return [name, map] as const;
      }),
    );
    const content = objects.get(reference(dictionary, "Contents"))?.stream;
    const texts = readTexts(content?.toString("latin1") ?? "", fonts);
    const mediaBox = /\/MediaBox \[([^\]]*)\]/u.exec(dictionary)?.[1] ?? "";
    return { mediaBox, texts, text: linesOf(texts) };
  });
  return {
    pages,
    objects: new Map([...objects].map(([number, { dictionary }]) => [number, dictionary])),
  };
}

/** All pages' text, one after the other. */
export function textOf(bytes: Uint8Array): string {
  return readPdf(bytes)
    .pages.map(({ text }) => text)
    .join("\n");
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const tail = file.toString("latin1", file.length - 200);
  const table = file.toString("latin1", Number(/startxref\n(\d+)/u.exec(tail)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gmu)].map(([, offset]) => Number(offset));
  return new Map(offsets.map((offset, index) => [index + 1, readObject(file, offset)]));
}

function readObject(file: Buffer, offset: number): PdfObject {
  const end = file.indexOf("endobj", offset, "latin1");
  const streamAt = file.indexOf("\nstream\n", offset, "latin1");
  if (streamAt < 0 || streamAt > end) return { dictionary: file.toString("latin1", offset, end) };
  const dictionary = file.toString("latin1", offset, streamAt);
  const start = streamAt + "\nstream\n".length;
  const stream = file.subarray(start, start + Number(/\/Length (\d+)/u.exec(dictionary)?.[1]));
  const isDeflated = dictionary.includes("/FlateDecode");
  return { dictionary, stream: isDeflated ? inflateSync(stream) : stream };
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`, "u").exec(dictionary)?.[1] ?? 0);
}

function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number));
}

function readCharacterMap(stream: Buffer | undefined): CharacterMap {
  const map = new Map<string, string>();
  const ranges = (stream?.toString("latin1") ?? "").matchAll(/<(\w+)> <\w+> \[(.*)\]/gu);
  for (const [, first = "0", targets = ""] of ranges) {
    for (const [index, [, target = ""]] of [...targets.matchAll(/<([^>]*)>/gu)].entries()) {
      const units = target.split(" ").filter(Boolean);
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      map.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return map;
}

function readTexts(content: string, fonts: ReadonlyMap<string, CharacterMap>): ReadText[] {
  const texts: ReadText[] = [];
  let previousEnd = -1;
  let wasSpan = false;
  for (const { 0: block, index } of content.matchAll(/^BT .*?^ET$/gmsu)) {
    const [, font = "", size, x, baseline] = textStart.exec(block) ?? [];
    const written = writtenText(block);
    const text = written ?? shownText(block, fonts.get(font));
    const last = texts.at(-1);
    // Runs of one text follow each other directly, and change between plain letters and spans.
    const isRun = index === previousEnd + 1 && (wasSpan || written !== undefined);
    if (last && isRun && last.baseline === Number(baseline)) {
      texts[texts.length - 1] = { ...last, text: last.text + text };
    } else {
      texts.push({ text, x: Number(x), baseline: Number(baseline), size: Number(size) });
    }
    previousEnd = index + block.length;
    wasSpan = written !== undefined;
  }
  return texts;
}

/** What a span says was written, in UTF-16 behind a byte order mark. */
function writtenText(block: string): string | undefined {
  const literal = /\/ActualText \((.*)\)\n>> BDC/su.exec(block)?.[1];
  if (literal === undefined) return undefined;
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const bytes = literal.replace(/\\(.)/gsu, (_, letter: string) => escapes[letter] ?? letter);
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}

function shownText(block: string, map: CharacterMap | undefined): string {
  const codes = [...block.matchAll(/<([0-9a-f]+)>/gu)].flatMap(([, hex = ""]) =>
    hex.match(/.{4}/gu),
  );
  return codes.map((code) => map?.get(code ?? "") ?? "").join("");
}

function linesOf(texts: readonly ReadText[]): string {
  const lines = new Map<number, ReadText[]>();
  for (const text of texts) {
    lines.set(text.baseline, [...(lines.get(text.baseline) ?? []), text]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => line.toSorted((a, b) => a.x - b.x))
    .map((line) => line.map(({ text }) => text).join(" "))
    .join("\n")
    .replaceAll("\u00a0", " ");
}
