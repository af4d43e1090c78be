import type { arrangementRuleWords as english } from "../en/arrangement-rules.ts";

/** What the client's page says of rules that a wish goes beyond, or can't be met by, in Nepali. */
export const arrangementRuleWords: typeof english = {
  breach: {
    "nothing-granted-over-amount": (amount) => `तिर्न बाँकी ${amount} सम्म हुँदा तुरुन्तै मिल्छ।`,
    "too-long-overdue": (days) => `भुक्तानी मितिको ${days} दिनपछिसम्म तुरुन्तै मिल्छ।`,
    "extension-used": (times) => `भुक्तानी मिति बढीमा ${times} पटक आफैँ सार्न मिल्छ।`,
    "extension-too-long": (date) => `${date} सम्म तुरुन्तै मिल्छ।`,
    "too-many-installments": (count) => `${count} किस्तासम्म तुरुन्तै मिल्छ।`,
    "cadence-not-offered": (cadences) => `तुरुन्तै मिल्ने: ${cadences}।`,
    "collection-not-offered": (ways) => `तुरुन्तै मिल्ने उपाय: ${ways}।`,
    "plan-too-long": (date) => `अन्तिम किस्ता ${date} सम्म भए तुरुन्तै मिल्छ।`,
    "first-payment-too-late": (date) => `पहिलो किस्ता ${date} सम्म भए तुरुन्तै मिल्छ।`,
    "first-payment-too-small": (amount) => `पहिलो किस्ता कम्तीमा ${amount} भए तुरुन्तै मिल्छ।`,
    "installment-too-small": (amount) => `हरेक किस्ता कम्तीमा ${amount} भए तुरुन्तै मिल्छ।`,
  },
  fault: {
    "nothing-proposed": "कृपया पछिको दिन, वा किस्ता छान्नुहोस्।",
    "due-date-and-plan": "कृपया पछिको दिन वा किस्तामध्ये एउटा छान्नुहोस्।",
    "date-not-later": (date) => `कृपया ${date} पछिको दिन छान्नुहोस्।`,
    "date-too-far": (date) => `कृपया ${date} सम्मको दिन छान्नुहोस्।`,
    "amount-exceeds": (amount) => `अहिले बढीमा ${amount} तिर्न मिल्छ।`,
    "amount-off-step": (step) => `यो मुद्रामा रकम ${step} को गुणनमा हुन्छ।`,
    "amount-below-minimum": (amount) => `भुक्तानी कम्तीमा ${amount} हुनुपर्छ।`,
    "too-many-parts": (count) => `बढीमा ${count} किस्ता मिल्छ।`,
    "method-not-offered": "यहाँ यो उपाय चल्दैन। कृपया अर्को छान्नुहोस्।",
    "method-cannot-be-kept": "यो उपायबाट पछि काट्न मिल्दैन। कृपया अर्को छान्नुहोस्।",
    other: "अहिले यो मिलाउन सकिँदैन। अवस्था हेर्न पेज फेरि खोल्नुहोस्।",
  },
};
