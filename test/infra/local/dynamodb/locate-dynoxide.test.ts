import { describe, expect, test } from "vitest";
import { locateDynoxide, type Machine } from "../../../../infra/local/dynamodb/locate-dynoxide.ts";

function machine(deviation: Partial<Machine>, present: string[] = []): Machine {
  return {
    platform: "darwin",
    arch: "arm64",
    env: { PATH: "/usr/bin:/opt/bin" },
    installedPackageFolder: undefined,
    folder: "/project/.local",
    exists: (path) => present.includes(path),
    ...deviation,
  };
}

const linux = { platform: "linux", arch: "x64", installedPackageFolder: "/modules/dynoxide" };

describe("locateDynoxide", () => {
  test("takes the installed package on Linux on x64", () => {
    expect(locateDynoxide(machine(linux))).toEqual({
      kind: "binary",
      path: "/modules/dynoxide/dynoxide",
    });
  });

  test("takes the binary that was named above all others", () => {
    const named = machine({ ...linux, env: { DYNOXIDE_BIN: "/own/dynoxide" } }, ["/own/dynoxide"]);

    expect(locateDynoxide(named)).toEqual({ kind: "binary", path: "/own/dynoxide" });
  });

  test("says so when the named binary isn't there", () => {
    const source = locateDynoxide(machine({ env: { DYNOXIDE_BIN: "/own/dynoxide" } }));

    expect(source.kind).toBe("unavailable");
    expect(JSON.stringify(source)).toContain("/own/dynoxide, but there is no such file");
  });

  test("finds dynoxide on the PATH", () => {
    expect(locateDynoxide(machine({}, ["/opt/bin/dynoxide"]))).toEqual({
      kind: "binary",
      path: "/opt/bin/dynoxide",
    });
  });

  test("finds dynoxide.exe on a Windows Path", () => {
    const windows = { platform: "win32", arch: "x64", env: { Path: "C:\\a;C:\\b" } };
    const source = locateDynoxide(
      machine({ ...windows, exists: (path) => path.startsWith("C:\\b") }),
    );

    expect(source).toMatchObject({ kind: "binary", path: expect.stringContaining("dynoxide.exe") });
  });

  test("starts nothing where a server is named", () => {
    const env = { PATH: "", AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:8000" };

    expect(locateDynoxide(machine({ env }))).toEqual({
      kind: "endpoint",
      url: "http://127.0.0.1:8000",
    });
  });

  test("fetches the platform's own package on the first start", () => {
    expect(locateDynoxide(machine({}))).toEqual({
      kind: "package",
      specifier: "@dynoxide/darwin-arm64@1.2.1",
      folder: "/project/.local/dynoxide-darwin-arm64-1.2.1",
      path: "/project/.local/dynoxide-darwin-arm64-1.2.1/dynoxide",
    });
  });

  test("takes what was fetched before on the next", () => {
    const fetched = "/project/.local/dynoxide-darwin-arm64-1.2.1/dynoxide";

    expect(locateDynoxide(machine({}, [fetched]))).toEqual({ kind: "binary", path: fetched });
  });

  test("fetches for Linux on x64 where npm left the optional package out", () => {
    const left = machine({ ...linux, installedPackageFolder: undefined });

    expect(locateDynoxide(left)).toMatchObject({ specifier: "@dynoxide/linux-x64@1.2.1" });
  });

  test("says what will do where there is no package for the platform", () => {
    const source = locateDynoxide(machine({ platform: "freebsd", arch: "x64" }));

    expect(source.kind).toBe("unavailable");
    const { message } = source as { message: string };
    expect(message).toContain("no dynoxide package for freebsd on x64");
    for (const way of ["brew install", "DYNOXIDE_BIN=", "AWS_ENDPOINT_URL_DYNAMODB="]) {
      expect(message).toContain(way);
    }
  });
});
