import * as v from "valibot";
import { expect, it } from "vitest";
import { invoiceViewSchema } from "../../../shared/contract/invoice-view.ts";
import { sampleViews } from "./sample-views.ts";

it.each(Object.entries(sampleViews))(
  "the sample %s is a view as the contract has it",
  (_, view) => {
    expect(v.safeParse(invoiceViewSchema, view).issues).toBeUndefined();
  },
);
