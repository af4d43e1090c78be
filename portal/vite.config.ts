import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { finishedPages } from "./finished-pages.ts";
import { inlinedPage } from "./inlined-page.ts";
import { laterCopies } from "./later-copies.ts";
import { pageAddresses } from "./page-addresses.ts";

// What "widely available" means to browsers' makers: all engines since the spring of 2023.
const browsers = ["chrome111", "edge111", "firefox114", "safari16.4"];

function page(name: string) {
  return {
    consumer: "client" as const,
    build: {
      rolldownOptions: {
        input: fileURLToPath(new URL(`${name}.html`, import.meta.url)),
        // One script for all that a page begins with, even where later parts use some of it too.
        output: { codeSplitting: { groups: [{ name, tags: ["$initial" as const] }] } },
      },
    },
  };
}

/**
 * The portal's two pages. Each is a build of its own, so that the client's page is one script and
 * shares no chunk with the vendor's, which would be one request more.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  appType: "mpa",
  plugins: [laterCopies(), solid(), inlinedPage(), pageAddresses(), finishedPages()],
  build: {
    outDir: "../dist/portal",
    // The folder is emptied once, before the first page.
    emptyOutDir: false,
    target: browsers,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  environments: { client: page("invoice"), vendor: page("vendor") },
  builder: {},
});
