import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../../../shared/contract/problem.ts";
import { sampleStates } from "./sample-states.ts";
import {
  answerRequests,
  expectTextSoon,
  letDialogsOpen,
  letEverythingBeInSight,
  showInvoice,
} from "./show-invoice.tsx";

const view = sampleStates["due-in"];
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole("button", { name }));

async function openDialog(name: RegExp): Promise<void> {
  showInvoice(view);
  fireEvent.click(await screen.findByRole("button", { name }));
  await screen.findByRole("dialog");
}

beforeEach(() => {
  letEverythingBeInSight();
  letDialogsOpen();
});

describe("sending the invoice to accounts payable", () => {
  it("mails it to the address and says so", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/accounts payable/u);

    type(/e-mail/u, " ap@harbourpine.example ");
    type(/name/u, "Accounts");
    press(/^Send the invoice/u);

    await screen.findByText("It is on its way to ap@harbourpine.example.");
    expect(sent).toEqual([
      {
        method: "POST",
        path: `/api/portal/invoices/${view.id}/forward`,
        body: { email: "ap@harbourpine.example", name: "Accounts" },
      },
    ]);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close" }));
  });

  it.each([
    ["", "Please fill this in."],
    ["accounts", "Please give an e-mail address, such as name@example.com."],
  ])("says what is wrong with %o, and puts the focus there", async (email, fault) => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/accounts payable/u);

    type(/e-mail/u, email);
    press(/^Send the invoice/u);

    const field = screen.getByLabelText(/e-mail/u);
    expect(screen.getByText(fault).id).toBe(field.getAttribute("aria-describedby"));
    expect(document.activeElement).toBe(field);
    expect(sent).toEqual([]);
  });

  it("keeps what was typed when it could not be sent", async () => {
    let isDown = true;
    answerRequests(() => ({ status: isDown ? 0 : 204 }));
    await openDialog(/accounts payable/u);

    type(/e-mail/u, "ap@harbourpine.example");
    press(/^Send the invoice/u);
    await screen.findByText(/didn’t reach us/u);
    isDown = false;
    press(/^Send the invoice/u);

    await expectTextSoon("It is on its way to ap@harbourpine.example.");
  });

  it("says when the server doesn't take the address", async () => {
    answerRequests(() => ({ status: 422, body: problemOf("invalid-request") }));
    await openDialog(/accounts payable/u);

    type(/e-mail/u, "ap@harbourpine.example");
    press(/^Send the invoice/u);

    expect(await screen.findByText(/Please give an e-mail address/u)).toBeDefined();
  });

  it("closes without sending", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/accounts payable/u);

    press(/^Cancel/u);

    expect(screen.queryByRole("dialog")).toBeNull();
    expect(sent).toEqual([]);
  });
});

describe("not being the right person", () => {
  it("can be said without a word more", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/not the right person/u);

    press(/^Tell Studio Thonglor/u);

    await screen.findByText(/Studio Thonglor has your message/u);
    expect(sent.map(({ body }) => body)).toEqual([{}]);
  });

  it("can name who is", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/not the right person/u);

    type(/name/u, "Sam Park");
    type(/e-mail/u, "sam@harbourpine.example");
    type(/A word/u, "He took over in October.");
    press(/^Tell/u);

    await screen.findByText(/has your message/u);
    expect(sent.map(({ body }) => body)).toEqual([
      {
        message: "He took over in October.",
        rightPerson: { email: "sam@harbourpine.example", name: "Sam Park" },
      },
    ]);
  });

  it("loses no name that comes without an address", async () => {
    const sent = answerRequests(() => ({ status: 204 }));
    await openDialog(/not the right person/u);

    type(/name/u, "Sam Park");
    press(/^Tell/u);

    await screen.findByText(/has your message/u);
    expect(sent.map(({ body }) => body)).toEqual([{ message: "Sam Park" }]);
  });
});
