import { describe, expect, it } from "vitest";
import { html } from "../../../shared/messages/html-template.ts";

describe("a template", () => {
  it("escapes what stands in its slots", () => {
    expect(html`<p title="${`"'`}">${"<b>&</b>"}</p>`.markup).toBe(
      '<p title="&quot;&#39;">&lt;b&gt;&amp;&lt;/b&gt;</p>',
    );
  });

  it("takes in what another template made as it is", () => {
    const items = ["a", "<"].map((item) => html`<li>${item}</li>`);

    expect(html`<ul>${items}</ul>${html`<hr>`}`.markup).toBe(
      "<ul><li>a</li><li>&lt;</li></ul><hr>",
    );
  });

  it("leaves out what is absent", () => {
    expect(html`a${undefined}b${0}`.markup).toBe("ab0");
  });
});
