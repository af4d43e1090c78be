const secretPattern = /^#([\w-]{43})$/u;

/**
 * Takes a sign-in link's secret out of the address, so that neither the history nor a shared screen
 * keeps it.
 */
export function takeSecret(): string | undefined {
  const secret = secretPattern.exec(location.hash)?.[1];
  if (secret !== undefined) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return secret;
}
