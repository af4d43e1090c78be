import { expect, it } from "vitest";
import { type Decided, refused } from "../../../shared/values/result.ts";

it("tells a refusal from a success by its outcome", () => {
  type Answer = Decided<{ readonly number: number }, { readonly reason: "invoice-not-open" }>;
  const answers: Answer[] = [
    { outcome: "done", number: 104 },
    refused({ reason: "invoice-not-open" }),
  ];

  const words = answers.map((answer) =>
    answer.outcome === "done" ? answer.number : answer.refusal.reason,
  );

  expect(words).toEqual([104, "invoice-not-open"]);
});
