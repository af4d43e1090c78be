import { expect, it } from "vitest";
import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import type { Job } from "../../../functions/ports/jobs.ts";
import type { Receivables } from "../../../functions/ports/receivables.ts";
import { changeOwnAccount } from "../../../functions/use-cases/vendor-policy.ts";

it("a change of where money goes is never without the words to every member", async () => {
  const committed: Job[] = [];
  const receivables = {
    putVendor: (_vendor: Vendor, _decidedOn: number, jobs: readonly Job[] = []) => {
      committed.push(...jobs);
      return Promise.resolve(true);
    },
    // The process dies after its one commit.
    addJobs: () => Promise.reject(new Error("Died.")),
  } as unknown as Receivables;
  const clock = { now: () => "2030-11-04T09:00:00.000Z" };
  const members = ["mem_abcdefgh111111", "mem_abcdefgh222222"].map((id) => ({ id }));
  const vendor = { id: "ven_abcdefgh", version: 7, members } as unknown as Vendor;

  const changed = await changeOwnAccount({ clock, receivables }, vendor, null);

  expect(changed.outcome).toBe("done");
  expect(committed.map(({ name }) => name)).toEqual([
    "switch-own-account",
    "changing.8.111111",
    "changing.8.222222",
  ]);
});
