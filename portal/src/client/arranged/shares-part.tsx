import type { ShareView } from "../../../../shared/contract/arrangement-view.ts";
import { openShares } from "../../../../shared/invoicing/open-shares.ts";
import { useArrange } from "../arrange/arrange-context.ts";
import { useInvoice } from "../invoice-context.tsx";
import { ArrangedSection } from "./arranged-section.tsx";
import { OtherWays } from "./other-ways.tsx";

/** How a bill is split: who pays what, and what of it has come. */
export function SharesPart(props: { shares: readonly ShareView[] }) {
  const invoice = useInvoice();
  const arrange = useArrange();
  const words = () => arrange.words.arrange.arranged;
  const standing = () => props.shares.filter(({ isEnded }) => isEnded !== true);
  const rest = () => Math.max(0, invoice.view.amounts.remaining - openShares(props.shares));
  const text = ({ amount, paid }: ShareView) => {
    if (paid >= amount) return words().shareDone(invoice.money(amount));
    return paid > 0
      ? words().sharePaid(invoice.money(paid), invoice.money(amount))
      : words().shareOpen(invoice.money(amount));
  };
  return (
    <ArrangedSection heading={words().shares}>
      <ul class="shares">
        {standing().map((share) => (
          <li>
            <span dir="auto">{share.name}</span>
            <span class="quiet small" dir="auto">
              {share.email}
            </span>
            <span class="share-state">{text(share)}</span>
          </li>
        ))}
        <li>
          <span>{words().you}</span>
          <span class="share-state">{invoice.money(rest())}</span>
        </li>
      </ul>
      <OtherWays way="share" label={words().changeShares} />
    </ArrangedSection>
  );
}
