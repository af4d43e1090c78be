import { describe, expect, it } from "vitest";
import { anIssuedInvoice } from "../../../shared/builders/an-issued-invoice.ts";
import { serialTrips } from "../../stand/round-trips.ts";
import { freshId, freshVendorId, hasEmulator, tableStand } from "../../stand/table-stand.ts";
import { aTask } from "./row-examples.ts";

const stand = tableStand();
const later = "2026-12-24T09:00:00.000Z";
const put = (...tasks: ReturnType<typeof aTask>[]) =>
  stand.receivables.commitInvoices([], { tasks });

describe.skipIf(!hasEmulator)("a vendor's tasks", () => {
  it("are listed as they were made, and to no other vendor", async () => {
    const vendorId = freshVendorId();
    const task = aTask({ vendorId, invoiceId: "inv_1", clientId: "cli_1" });

    await put(task);

    expect(await stand.receivables.listTasks(vendorId)).toEqual([task]);
    expect(await stand.receivables.listTasks(freshVendorId())).toEqual([]);
  });

  it("are made once for each cause, and a repeat refuses nothing that comes with it", async () => {
    const vendorId = freshVendorId();
    const task = aTask({ vendorId });
    await put(task);
    const invoice = anIssuedInvoice({ id: freshId("inv", vendorId) });

    const repeat = aTask({ vendorId, at: later, facts: { amount: 7 } });
    const result = await stand.receivables.commitInvoice({ revision: 0, invoice, tasks: [repeat] });

    expect(result).toBe("committed");
    expect(await stand.receivables.listTasks(vendorId)).toEqual([task]);
  });

  it("are ended once, with the answer", async () => {
    const vendorId = freshVendorId();
    const task = aTask({ vendorId });
    await put(task);
    const end = (resolution: string) =>
      stand.receivables.endTask(vendorId, task.id, resolution, later);

    expect(await end("accepted")).toBe(true);
    expect(await end("dismissed")).toBe(false);

    expect(await stand.receivables.listTasks(vendorId)).toEqual([
      { ...task, status: "done", doneAt: later, resolution: "accepted" },
    ]);
  });

  it("are ended by one of two who answer at once", async () => {
    const vendorId = freshVendorId();
    const { id } = aTask({ vendorId });
    await put(aTask({ vendorId }));

    const ends = await Promise.all(
      ["accepted", "dismissed"].map((answer) =>
        stand.receivables.endTask(vendorId, id, answer, later),
      ),
    );

    expect(ends.filter((isEnded) => isEnded)).toHaveLength(1);
  });

  it("can't be ended when there is none, nor another vendor's", async () => {
    const vendorId = freshVendorId();
    const { id } = aTask({ vendorId });
    await put(aTask({ vendorId }));

    expect(await stand.receivables.endTask(vendorId, "no-such-task", "done", later)).toBe(false);
    expect(await stand.receivables.endTask(freshVendorId(), id, "done", later)).toBe(false);
    expect(await stand.receivables.listTasks(vendorId)).toEqual([aTask({ vendorId })]);
  });

  it("stay ended when their cause is told again", async () => {
    const vendorId = freshVendorId();
    const task = aTask({ vendorId });
    await put(task);
    await stand.receivables.endTask(vendorId, task.id, "accepted", later);

    expect(await put(task)).toBe("committed");

    const tasks = await stand.receivables.listTasks(vendorId);
    expect(tasks.map(({ status, resolution }) => [status, resolution])).toEqual([
      ["done", "accepted"],
    ]);
  });

  it("are listed open ones first, newest first within, in one trip", async () => {
    const vendorId = freshVendorId();
    const ids = ["a", "b", "c", "d", "e"];
    const tasks = ids.map((id, index) =>
      aTask({ vendorId, id, at: `2026-11-0${index + 1}T00:00:00.000Z` }),
    );
    await put(...tasks);
    for (const id of ["b", "e"]) await stand.receivables.endTask(vendorId, id, "done", later);
    const listed: string[] = [];

    const trips = await serialTrips(async () => {
      const rows = await stand.receivables.listTasks(vendorId);
      listed.push(...rows.map(({ id }) => id));
    });

    expect(listed).toEqual(["d", "c", "a", "e", "b"]);
    expect(trips).toEqual(["Query + Query"]);
  });

  it("are listed with the latest 200 that are done, and with all that are open", async () => {
    const vendorId = freshVendorId();
    const name = (index: number) => String(index).padStart(3, "0");
    const rows = (status: "open" | "done") =>
      Array.from({ length: 202 }, (_, index) =>
        aTask({
          vendorId,
          status,
          id: `${status}.${name(index)}`,
          at: `2026-11-01T00:00:00.${name(index)}Z`,
        }),
      );
    const all = [...rows("open"), ...rows("done")];
    for (let begin = 0; begin < all.length; begin += 100) {
      await put(...all.slice(begin, begin + 100));
    }

    const listed = await stand.receivables.listTasks(vendorId);

    expect(listed.filter(({ status }) => status === "open")).toEqual(rows("open").toReversed());
    expect(listed.filter(({ status }) => status === "done")).toEqual(
      rows("done").toReversed().slice(0, 200),
    );
  });
});
