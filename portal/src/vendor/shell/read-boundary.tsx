import { ErrorBoundary, type JSX, Suspense } from "solid-js";
import { PageTrouble } from "./page-trouble.tsx";
import { Skeleton } from "./skeleton.tsx";

/** Around what is read from the server: quiet lines until it is here, and words when it can't be had. */
export function ReadBoundary(props: { readonly children: JSX.Element }) {
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset: () => void) => (
        <PageTrouble error={error} onReset={reset} />
      )}
    >
      <Suspense fallback={<Skeleton />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
