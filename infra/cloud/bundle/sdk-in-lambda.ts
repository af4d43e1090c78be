import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Parts of the SDK whose work Lambda has done already, and what stands for them: 45 KB less to load
 * before the first request.
 */
const standIns: Readonly<Record<string, string>> = {
  // The chain asks files, processes, containers and other services; Lambda's are in the environment,
  // for as long as the function's process lives.
  "@aws-sdk/credential-provider-node": `
    export const defaultProvider = () => async () => {
      const {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      } = process.env;
      if (!accessKeyId || !secretAccessKey) throw new Error("There are no credentials in the environment.");
      return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
    };`,
  // DynamoDB's endpoints are not discovered unless a client asks for it, and none does.
  "@aws-sdk/endpoint-cache": "export class EndpointCache {}",
};

/** Puts the stand-ins into a build. */
export function withStandIns(): Plugin {
  return {
    name: "kindly:sdk-stand-ins",
    setup(build) {
      build.onResolve({ filter: /^@aws-sdk\// }, ({ path }) =>
        standIns[path] === undefined ? undefined : { path, namespace: "stand-in" },
      );
      build.onLoad({ filter: /./, namespace: "stand-in" }, ({ path }) => ({
        contents: standIns[path] ?? "",
        loader: "js",
      }));
      // Of its own package a client asks for the version alone, to name it in its requests.
      build.onLoad(
        { filter: /@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ },
        async ({ path }) => {
          const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
          return { contents: JSON.stringify({ version }), loader: "json" };
        },
      );
    },
  };
}

/**
 * Leaves clients that are loaded on demand to a build of their own, and notes which. In one build
 * with the others, what they share with them would be loaded at the start: a bundle is cut at
 * files, and the SDK's core has files that lead to all of it.
 */
export function withoutClientsOnDemand(found: Set<string>): Plugin {
  return {
    name: "kindly:clients-on-demand",
    setup(build) {
      build.onResolve({ filter: /^@aws-sdk\/client-/ }, ({ path, kind }) => {
        if (kind !== "dynamic-import") return undefined;
        found.add(path);
        return { path: `./${clientOutput(path)}.mjs`, external: true };
      });
    },
  };
}

/** What the build of a client that is loaded on demand is called. */
export function clientOutput(packageName: string): string {
  return packageName.replace("@aws-sdk/", "aws-");
}
