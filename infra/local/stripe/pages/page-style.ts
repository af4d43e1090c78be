import { createHash } from "node:crypto";

/** Plain and grey on purpose: nobody should take this page for the product's, or for Stripe's. */
export const pageStyle = `
:root { color-scheme: light; }
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  background: #f4f4f2;
  color: #1f2328;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
header {
  padding: 0.75rem 1rem;
  background: #fff4d6;
  border-bottom: 2px dashed #b58900;
  text-align: center;
}
header p { margin: 0; }
main { max-width: 30rem; margin: 1.5rem auto 3rem; padding: 0 1rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.2; font-weight: 650; }
h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 1rem; }
.quiet { color: #57606a; }
.lines { list-style: none; margin: 1rem 0 1.5rem; padding: 0; border-top: 1px solid #d0d4d9; }
.lines li {
  display: flex;
  gap: 1rem;
  justify-content: space-between;
  padding: 0.5rem 0;
  border-bottom: 1px solid #d0d4d9;
}
.lines small { display: block; color: #57606a; }
.amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
.trouble {
  margin: 0 0 1.25rem;
  padding: 0.75rem 1rem;
  background: #fff;
  border: 1px solid #b42318;
  border-left-width: 6px;
}
.trouble p, .trouble ul { margin: 0; }
.trouble ul { padding-left: 1.25rem; }
.trouble a { color: #912018; }
.field { margin: 0 0 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
label { display: block; margin-bottom: 0.25rem; font-weight: 600; }
input {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid #6e7781;
  border-radius: 4px;
  background: #fff;
  color: inherit;
  font: inherit;
}
.choices { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
.choices small { display: block; font-weight: 400; color: #57606a; }
.choice { display: flex; gap: 0.5rem; align-items: center; margin: 0 0 1rem; }
.choice input { width: 1.25rem; min-height: 1.25rem; margin: 0; }
.choice label { margin: 0; font-weight: 400; }
input[readonly] { background: #ecedee; }
input[aria-invalid="true"] { border-color: #b42318; border-width: 2px; }
.hint, .fault { margin: 0.25rem 0 0; font-size: 0.875rem; }
.hint { color: #57606a; }
.fault { color: #912018; }
.actions { display: grid; gap: 0.75rem; margin-top: 1.5rem; }
button, .button {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 1rem;
  border: 1px solid #1f2328;
  border-radius: 4px;
  background: #1f2328;
  color: #fff;
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
button.second, .button.second { background: #fff; color: #1f2328; }
:is(a, button, input, summary):focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
dl { margin: 0; font-size: 0.9375rem; }
dl div { padding: 0.25rem 0; }
dt { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, monospace; white-space: nowrap; }
dd { margin: 0; color: #57606a; }
details { margin-top: 0.5rem; }
summary { min-height: 1.75rem; cursor: pointer; }
@media (min-width: 32rem) {
  dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; }
}
`;

/** The source expression that lets this style, and no other, through the content security policy. */
export const pageStyleSource = `'sha256-${createHash("sha256").update(pageStyle).digest("base64")}'`;
