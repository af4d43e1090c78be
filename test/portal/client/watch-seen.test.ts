import { beforeEach, describe, expect, it, vi } from "vitest";
import { watchSeen } from "../../../portal/src/client/watch-seen.ts";

let visibility: DocumentVisibilityState;

function become(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  visibility = "visible";
  vi.useFakeTimers();
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

describe("a sign of a person", () => {
  it.each(["pointerdown", "keydown", "scroll"])("is a %s, and counts once", (sign) => {
    const onSeen = vi.fn();
    watchSeen(onSeen);

    dispatchEvent(new Event(sign));
    dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(60_000);

    expect(onSeen).toHaveBeenCalledOnce();
  });

  it("is five seconds in sight", () => {
    const onSeen = vi.fn();
    watchSeen(onSeen);

    vi.advanceTimersByTime(4_999);
    expect(onSeen).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);

    expect(onSeen).toHaveBeenCalledOnce();
  });

  it("is not time behind another window", () => {
    visibility = "hidden";
    const onSeen = vi.fn();
    watchSeen(onSeen);

    vi.advanceTimersByTime(60_000);
    become("visible");
    vi.advanceTimersByTime(4_000);
    become("hidden");
    vi.advanceTimersByTime(60_000);
    expect(onSeen).not.toHaveBeenCalled();

    become("visible");
    vi.advanceTimersByTime(5_000);
    expect(onSeen).toHaveBeenCalledOnce();
  });

  it("is no longer waited for when the page is gone", () => {
    const onSeen = vi.fn();
    const stop = watchSeen(onSeen);

    stop();
    dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(60_000);

    expect(onSeen).not.toHaveBeenCalled();
  });
});
