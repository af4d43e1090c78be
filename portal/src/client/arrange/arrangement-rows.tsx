import { Show } from "solid-js";
import { adoptStyles } from "../../styles/adopt-styles.ts";
import styles from "../../styles/arrange.css?inline";
import type { WaysState } from "../create-ways.ts";
import { useInvoice } from "../invoice-context.tsx";
import { Each } from "../ways/each.tsx";
import { useWays } from "../ways/ways-context.ts";
import { WayRow } from "../ways/way-row.tsx";
import { ArrangeProvider, makeArrangeContext, useArrange } from "./arrange-context.ts";
import { createArrangeWords } from "./arrange-words.ts";
import { type ArrangementKind, createOffer, type Offer } from "./create-offer.ts";
import { isUsualPlan } from "./is-usual-plan.ts";
import { LaterForm } from "./later-form.tsx";

/** The kinds as the page lists them: what settles most first, then what needs somebody else. */
const order: readonly ArrangementKind[] = [
  "part",
  "plan",
  "more-time",
  "promise",
  "share",
  "question",
  "hardship",
  "pause",
];

/** Why something isn't offered, where a reader would look for it all the same. */
const told = new Set(["plan-in-force", "request-pending", "too-small", "used-up", "promise-open"]);
const lookedFor = new Set<ArrangementKind>(["plan", "more-time", "promise"]);

/** What can be arranged besides paying everything now, one line each. */
export function ArrangementRows(props: { state: WaysState }) {
  const invoice = useInvoice();
  const ways = useWays();
  adoptStyles(styles);
  const { offer, hasFailed, refresh } = createOffer(props.state);
  const words = createArrangeWords(() => invoice.words.locale);
  return (
    <>
      <Show when={words()}>
        {(loaded) => (
          <ArrangeProvider value={makeArrangeContext(invoice, loaded)}>
            <Show when={offer()}>{(found) => <Rows state={props.state} offer={found()} />}</Show>
            <Show when={hasFailed()}>
              <p class="quiet small" role="alert">
                {loaded().arrange.notLoaded}
              </p>
              <button type="button" class="text-link" onClick={() => void refresh()}>
                {ways.words.ways.retry}
              </button>
            </Show>
          </ArrangeProvider>
        )}
      </Show>
    </>
  );
}

function Rows(props: { state: WaysState; offer: Offer }) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange;
  const invoice = useInvoice();
  const hasTold = () =>
    invoice.view.arrangements?.questions?.some(
      ({ kind, status }) => kind === "hardship" && status !== "withdrawn",
    ) === true;
  // What was agreed before comes first.
  const wanted = () =>
    props.offer.situation.usualPlan === undefined
      ? order
      : [...new Set(["plan", ...order] as const)];
  const kinds = () => wanted().filter((kind) => isListed(kind, props.offer, hasTold()));
  return (
    <Show when={kinds().length > 0}>
      <h2 class="ways-heading">{words().heading}</h2>
      <ul class="arrangements" aria-label={words().heading}>
        <Each of={kinds()}>
          {(kind) => (
            <Show
              when={props.offer.option(kind)?.refusal === undefined}
              fallback={<NotNow kind={kind} offer={props.offer} />}
            >
              <WayRow
                state={props.state}
                way={kind}
                name={words().rows[kind].name}
                line={lineOf(kind, props.offer, arrange)}
              >
                <LaterForm kind={kind} offer={props.offer} />
              </WayRow>
            </Show>
          )}
        </Each>
      </ul>
    </Show>
  );
}

/** What isn't offered now, with the reason. */
function NotNow(props: { kind: ArrangementKind; offer: Offer }) {
  const arrange = useArrange();
  const words = () => arrange.words.arrange;
  const reason = () => {
    const refusal = props.offer.option(props.kind)?.refusal;
    return (words().notNow as Readonly<Partial<Record<string, string>>>)[refusal ?? ""];
  };
  return (
    <li class="way not-now">
      <span>{words().rows[props.kind].name}</span>
      <span class="way-line">{reason()}</span>
    </li>
  );
}

/** Whoever has told that it is hard finds that on the page, and writes on there. */
function isListed(kind: ArrangementKind, offer: Offer, hasTold: boolean): boolean {
  const option = offer.option(kind);
  if (option === undefined || (kind === "hardship" && hasTold)) return false;
  // The pause has its place beside the words about hard times, as long as these can be sent.
  const isBeside = !hasTold && offer.option("hardship")?.refusal === undefined;
  if (kind === "pause" && isBeside) return false;
  const { refusal } = option;
  return refusal === undefined || (lookedFor.has(kind) && told.has(refusal));
}

function lineOf(
  kind: ArrangementKind,
  { option, situation }: Offer,
  { words, summary, vendor, short }: ReturnType<typeof useArrange>,
): string {
  const { arrange } = words;
  const { suggestion, mustAsk, latestDate } = option(kind) ?? {};
  if (kind === "plan" && suggestion) {
    const { plan } = suggestion.proposal;
    const line = summary(suggestion.terms);
    return isUsualPlan(situation, plan) ? arrange.asBefore(line) : line;
  }
  if (kind === "more-time" && suggestion) {
    return arrange.moreTimeTo(short(suggestion.terms.lastDate));
  }
  if (kind === "promise" && latestDate !== undefined) return arrange.promiseTo(short(latestDate));
  const { line } = arrange.rows[kind];
  return mustAsk === true ? `${line}; ${arrange.mustAsk(vendor)}` : line;
}
