import type { NewClient } from "../../shared/contract/client-schema.ts";
import { seedClients } from "../../infra/local/seed/seed-clients.ts";
import type { Random } from "./random.ts";

type NewContact = NewClient["contacts"][number];

const aPerson: NewClient = {
  kind: "person",
  name: "Jordan Reyes",
  address: {
    lines: ["12 Alder Street"],
    city: "Denver",
    region: "CO",
    postalCode: "80202",
    country: "US",
  },
  locale: "en",
  timeZone: "America/Denver",
  contacts: [
    { name: "Jordan Reyes", salutation: "Jordan", role: "primary", email: "jordan@reyes.example" },
    { name: "Kim Reyes", role: "billing", email: "kim@reyes.example" },
  ],
};

/** Who else reads at a business: the leadership, elsewhere, and a second name for one address. */
function readers(random: Random, domain: string): readonly NewContact[] {
  const role = "leadership";
  const timeZone = random.pick(["America/New_York", "Europe/London", "Australia/Lord_Howe"]);
  const lead: NewContact = { name: "Dana Ortiz", role, email: `dana@${domain}`, timeZone };
  const again: NewContact = { name: "Billing", role: "billing", email: `AP@${domain}` };
  return [...(random.chance(0.7) ? [lead] : []), ...(random.chance(0.3) ? [again] : [])];
}

/** Clients of a vendor that has several, and of one that has one; each with its readers. */
export function clientsOf(random: Random): readonly [readonly NewClient[], readonly NewClient[]] {
  const { northwind, siamCoffee, sita } = seedClients;
  const withReaders = (client: NewClient, domain: string): NewClient => ({
    ...client,
    contacts: [...client.contacts, ...readers(random, domain)],
  });
  const many = [
    withReaders({ ...northwind, contacts: [...northwind.contacts] }, "northwind.example"),
    random.chance(0.5) ? (siamCoffee as NewClient) : (sita as NewClient),
    aPerson,
  ];
  const timeZone = random.pick(["Australia/Lord_Howe", "Asia/Kathmandu", "Europe/London"]);
  const alder = { ...northwind, name: "Alder Works", timeZone } as unknown as NewClient;
  return [many, [alder]];
}
