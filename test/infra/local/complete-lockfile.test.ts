import { describe, expect, it } from "vitest";
import { completeLockfile } from "../../../infra/local/complete-lockfile.ts";

const parent = {
  version: "1.0.0",
  dev: true,
  optionalDependencies: { "@tool/linux-x64-musl": "1.0.0", "@tool/darwin-arm64": "1.0.0" },
};

describe("a lockfile", () => {
  it("gets an entry for each platform's package that the registry didn't have", () => {
    const packages = { "node_modules/tool": parent };

    expect(completeLockfile({ packages })).toEqual({
      packages: {
        "node_modules/@tool/darwin-arm64": {
          version: "1.0.0",
          cpu: ["arm64"],
          dev: true,
          optional: true,
          os: ["darwin"],
        },
        "node_modules/@tool/linux-x64-musl": {
          version: "1.0.0",
          cpu: ["x64"],
          dev: true,
          libc: ["musl"],
          optional: true,
          os: ["linux"],
        },
        "node_modules/tool": parent,
      },
    });
  });

  it("keeps the entries that it has", () => {
    const packages = {
      "node_modules/@tool/darwin-arm64": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/a/node_modules/@tool/linux-x64-musl": { version: "1.0.0" },
      "node_modules/tool": parent,
    };

    expect(completeLockfile({ packages })).toEqual({ packages });
  });

  it("keeps what else it says", () => {
    const lockfile = { lockfileVersion: 3, packages: {} };

    expect(completeLockfile(lockfile)).toEqual(lockfile);
  });
});
