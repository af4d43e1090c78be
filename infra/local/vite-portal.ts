import { fileURLToPath } from "node:url";
import type { PortalServer } from "./local-world.ts";

/** Serves the portal from its sources, so that a change shows at once. */
export const vitePortal: PortalServer = async (server, inHead) => {
  // Only `npm run dev` needs it, and it takes its time to load.
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: fileURLToPath(new URL("../../portal/vite.config.ts", import.meta.url)),
    server: { middlewareMode: true, hmr: { server } },
    plugins: [
      {
        name: "kindly:local-bar",
        transformIndexHtml: {
          order: "post",
          handler: (html) => html.replace("</head>", () => `${inHead}</head>`),
        },
      },
    ],
  });
  return {
    answer: (incoming, outgoing) => {
      if (incoming.url === "/") {
        outgoing.writeHead(302, { location: "/vendor" }).end();
        return;
      }
      vite.middlewares(incoming, outgoing, () => {
        outgoing.writeHead(404, { "content-type": "text/plain" }).end("There is no such page.\n");
      });
    },
    close: () => vite.close(),
  };
};
