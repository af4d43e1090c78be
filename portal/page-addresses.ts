import type { Plugin } from "vite";

const pages: readonly (readonly [address: RegExp, file: string])[] = [
  [/^\/i\//u, "/invoice.html"],
  [/^\/vendor(?:\/|$)/u, "/vendor.html"],
];

/** Lets Vite's own server give the pages at the addresses that they have in production. */
export function pageAddresses(): Plugin {
  return {
    name: "kindly:page-addresses",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        const file = pages.find(([address]) => address.test(path))?.[1];
        if (file !== undefined) request.url = file;
        next();
      });
    },
  };
}
