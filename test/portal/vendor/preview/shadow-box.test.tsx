import { render } from "solid-js/web";
import { describe, expect, it } from "vitest";
import { ShadowBox } from "../../../../portal/src/vendor/preview/shadow-box.tsx";

const sheet = new CSSStyleSheet();

const stylesIn = (place: ParentNode) => [
  ...(place.querySelector(".shadow-box > div")?.shadowRoot?.adoptedStyleSheets ?? []),
];

const nextFrame = () => new Promise((resolve) => void requestAnimationFrame(resolve));

function showIn(place: HTMLElement): () => void {
  return render(() => <ShadowBox sheets={[sheet]}>Their page</ShadowBox>, place);
}

describe("a box with styles of its own", () => {
  it("takes no styles before it is in the document, which would refuse them", async () => {
    const place = document.createElement("div");
    const dispose = showIn(place);

    expect(stylesIn(place)).toEqual([]);
    document.body.append(place);
    await nextFrame();
    await nextFrame();

    expect(stylesIn(place)).toEqual([sheet]);
    dispose();
    place.remove();
  });

  it("has its styles at once where it is shown at once", () => {
    const place = document.body.appendChild(document.createElement("div"));
    const dispose = showIn(place);

    expect(place.querySelector(".shadow-box")?.isConnected).toBe(true);
    dispose();
    place.remove();
  });
});
