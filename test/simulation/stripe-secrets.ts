/** What the functions of a simulated world and its Stripe prove themselves with. */
export const stripeSecrets = { key: "sk_test_simulated", webhook: "whsec_simulated" } as const;
