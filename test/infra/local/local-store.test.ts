import { spawn } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLocalStore } from "../../../infra/local/local-store.ts";
import { temporaryFolder } from "./dynamodb/installed-dynoxide.ts";

const storeModule = new URL("../../../infra/local/local-store.ts", import.meta.url).href;

describe("openLocalStore", () => {
  test("keeps documents in the order in which they came, through changes", () => {
    const store = openLocalStore(":memory:");
    for (const id of ["b", "a", "c"]) store.put("letters", id, { id });

    store.put("letters", "b", { id: "b", changed: true });
    store.delete("letters", "a");

    expect(store.all("letters")).toEqual([{ id: "b", changed: true }, { id: "c" }]);
    expect(store.get("letters", "a")).toBeUndefined();
    expect(store.get("other", "b")).toBeUndefined();
  });

  test("empties one collection alone", () => {
    const store = openLocalStore(":memory:");
    store.put("one", "a", 1);
    store.put("two", "a", 2);

    store.clear("one");

    expect([store.all("one"), store.all("two")]).toEqual([[], [2]]);
  });

  test("loses nothing that was told when its process is killed", async () => {
    const file = join(temporaryFolder(), "local.sqlite");
    const program = `
      const { openLocalStore } = await import(${JSON.stringify(storeModule)});
      const store = openLocalStore(${JSON.stringify(file)});
      for (let count = 0; ; count += 1) {
        store.put("count", String(count), count);
        process.stdout.write(count + "\\n");
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
    onTestFinished(() => void child.kill("SIGKILL"));
    let told = "";
    for await (const text of child.stdout) {
      told += String(text);
      if (told.split("\n").length > 100) break;
    }
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));

    const counts = openLocalStore(file).all<number>("count");

    const lastTold = Number(told.split("\n").at(-2));
    expect(counts.slice(0, lastTold + 1)).toEqual([...counts.keys()].slice(0, lastTold + 1));
    expect(counts.length).toBeGreaterThan(lastTold);
  });
});

describe("properties", () => {
  test("what is read is what was written, whatever JSON it is", () => {
    const store = openLocalStore(":memory:");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (id, value) => {
        store.put("any", id, value);
        // JSON knows no negative zero.
        expect(store.get("any", id)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
