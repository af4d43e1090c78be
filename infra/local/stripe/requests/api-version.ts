/** The one version of Stripe's API that is simulated: the one that stripe@23.1.0 pins. */
export const apiVersion = "2026-10-28.endive";
