import { afterEach, describe, expect, it } from "vitest";
import { hasLocalWorld, localStand } from "../../stand/local-stand.ts";
import { schedulesOf } from "../../stand/mails.ts";

const stand = localStand();
let made = 0;

/** A job that no other test has. */
const aJob = () => ({ ownerId: `inv_${String((made += 1)).padStart(34, "0")}`, name: "milestone" });

const july = "2031-07-01T09:00:00.000Z";
const august = "2031-08-01T09:00:00.000Z";

/** All names that jobs are given, the longest of each kind. */
const jobNames = [
  "milestone",
  "finish-issue",
  "remind.not-opened",
  "remind.three-days-late",
  "remind.fourteen-days-late",
  `fresh.${"x".repeat(8)}.zzzzzz`,
  ...["settle", "expire", "receipt", "paid", "failed", "send", "seen", "wrong", "bounce"].map(long),
  ...["complain", "forward", "told", "preview", "sign-in"].map(long),
];

function long(kind: string): string {
  return `${kind}.${"x".repeat(16)}`;
}

describe.skipIf(!hasLocalWorld)("the name of a schedule", () => {
  it.each(jobNames)("fits for every job that may be put off: %s", async (name) => {
    const { ownerId } = aJob();

    await stand.ports.schedules.keep({ ownerId, name }, july);

    expect(await schedulesOf(stand, ownerId)).toEqual([{ name, at: july }]);
  });

  it("is told from another by what is cut off where it would be too long", async () => {
    const { ownerId } = aJob();
    const [one, other] = ["aa", "bb"].map((end) => `agreed.${"x".repeat(16)}.${end}`);
    const names = async () => (await schedulesOf(stand, ownerId)).map(({ name }) => name);

    for (const name of [one, other, one]) {
      await stand.ports.schedules.keep({ ownerId, name: String(name) }, july);
    }
    expect(await names()).toHaveLength(2);
    expect((await names()).every((name) => /^agreed\.x-[0-9a-f]{16}$/u.test(name))).toBe(true);

    await stand.ports.schedules.drop({ ownerId, name: String(other) });
    expect(await names()).toHaveLength(1);
  });

  it.each(["a/b", "a b", "ü"])("can't be made of a job named %j", async (name) => {
    await expect(stand.ports.schedules.keep({ ...aJob(), name }, july)).rejects.toThrow(
      "can name a schedule",
    );
  });
});

describe.skipIf(!hasLocalWorld)("the schedule of a job", () => {
  afterEach(() => stand.local("DELETE", "/faults"));

  it("is made once and moved after that", async () => {
    const job = aJob();

    await stand.ports.schedules.keep(job, july);
    await stand.ports.schedules.keep(job, august);

    expect(await schedulesOf(stand, job.ownerId)).toEqual([{ name: "milestone", at: august }]);
  });

  it("can be dropped, also when it is gone", async () => {
    const job = aJob();
    await stand.ports.schedules.keep(job, july);

    await stand.ports.schedules.drop(job);
    await stand.ports.schedules.drop(job);

    expect(await schedulesOf(stand, job.ownerId)).toEqual([]);
  });

  it("fires never early: parts of a second are rounded up", async () => {
    const job = aJob();

    await stand.ports.schedules.keep(job, "2031-07-01T09:00:00.001Z");

    expect(await schedulesOf(stand, job.ownerId)).toMatchObject([
      { at: "2031-07-01T09:00:01.000Z" },
    ]);
  });

  it.each(["timeout-before", "timeout-after", "throttle", "500"])(
    "is made and moved in spite of a call that went wrong: %s",
    async (fault) => {
      const job = aJob();

      await stand.fault({ service: "scheduler", match: "CreateSchedule", fault });
      await stand.ports.schedules.keep(job, july);
      await stand.fault({ service: "scheduler", match: "UpdateSchedule", fault });
      await stand.ports.schedules.keep(job, august);

      expect(await schedulesOf(stand, job.ownerId)).toEqual([{ name: "milestone", at: august }]);
    },
  );

  it("is a failure that may have happened when the scheduler stays silent", async () => {
    await stand.fault({ service: "scheduler", fault: "timeout-after", times: 9 });

    await expect(stand.ports.schedules.keep(aJob(), july)).rejects.toMatchObject({
      port: "scheduler",
      outcome: "unknown",
    });
  });
});
