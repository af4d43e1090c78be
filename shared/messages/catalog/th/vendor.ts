import { vendorWords as english, type VendorWords } from "../en/vendor.ts";
/** Temporary. */
export const vendorWords: VendorWords = english;
