import { Route, Router } from "@solidjs/router";
import { lazy } from "solid-js";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { VendorLayout } from "./shell/vendor-layout.tsx";

const SignInPage = lazy(() => import("./pages/sign-in-page.tsx"));
const InvoiceListPage = lazy(() => import("./pages/invoice-list-page.tsx"));
const InvoicePage = lazy(() => import("./pages/invoice-page.tsx"));
const TaskListPage = lazy(() => import("./pages/task-list-page.tsx"));
const RequestListPage = lazy(() => import("./pages/request-list-page.tsx"));
const AnswerPage = lazy(() => import("./pages/answer-page.tsx"));
const PaymentListPage = lazy(() => import("./pages/payment-list-page.tsx"));
const PaymentSettingsPage = lazy(() => import("./pages/payment-settings-page.tsx"));
const ClientListPage = lazy(() => import("./pages/client-list-page.tsx"));
const ClientPage = lazy(() => import("./pages/client-page.tsx"));
const OutgoingPage = lazy(() => import("./pages/outgoing-page.tsx"));
const FollowUpPage = lazy(() => import("./pages/follow-up-page.tsx"));
const ReminderPage = lazy(() => import("./pages/reminder-page.tsx"));
const CadencePage = lazy(() => import("./pages/cadence-page.tsx"));
const WordingPage = lazy(() => import("./pages/wording-page.tsx"));

/** All of the vendor's pages, each loaded when it is first gone to. */
export function VendorRoutes() {
  return (
    <>
      <Route path="/vendor/sign-in" component={SignInPage} />
      <Route path="/vendor/answer" component={AnswerPage} />
      <Route path="/vendor" component={VendorLayout}>
        <Route path="/" component={InvoiceListPage} />
        <Route path="/invoices/:id" component={InvoicePage} />
        <Route path="/tasks" component={TaskListPage} />
        <Route path="/requests" component={RequestListPage} />
        <Route path="/payments" component={PaymentListPage} />
        <Route path="/settings" component={PaymentSettingsPage} />
        <Route path="/outgoing" component={OutgoingPage} />
        <Route path="/follow-ups" component={FollowUpPage} />
        <Route path="/reminders" component={ReminderPage} />
        <Route path="/reminders/cadences/:id" component={CadencePage} />
        <Route path="/reminders/wording" component={WordingPage} />
        <Route path="/clients" component={ClientListPage} />
        <Route path="/clients/:id" component={ClientPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </>
  );
}

export function VendorPortal() {
  return <Router scrollRestoration>{VendorRoutes()}</Router>;
}
