import { describe, expect, it } from "vitest";
import { shippedSituation } from "../../tests/support/shipped-situation.ts";
import { planSituation } from "../engine/situation-plan.ts";
import { customerFacts, factsThere } from "./customer-facts.ts";

function cardOf(unit: string, name: string, activity: string): { told: string[]; kept: string[] } {
  const { situation } = shippedSituation(unit, name);
  const planned = planSituation(situation, new Map()).dialogues.get(activity);
  if (!planned) throw new Error(`no ${activity} in ${name}`);
  const told = customerFacts(situation, planned).map(({ id }) => id);
  const kept = factsThere(situation, planned).flatMap(({ id }) => (told.includes(id) ? [] : [id]));
  return { told, kept };
}

describe("the customer's card", () => {
  it("[A29] has what is the customer's to tell, and nothing that the other side gives out or that comes later", () => {
    expect(cardOf("complaints", "late-pickup", "call")).toEqual({
      told: ["appointment", "complainant", "order-number", "phone", "deadline", "document", "bid-opening"],
      kept: ["case-number", "signed-at", "follow-up-at"],
    });
    expect(cardOf("complaints", "crushed-goods", "call").kept).toEqual(["case-number", "follow-up-at"]);
    expect(cardOf("front-desk", "mixed-orders", "call").told).toEqual(["a01-boxes", "a02-boxes", "cut-off", "a05-boxes"]);
    expect(cardOf("front-desk", "supplier-visit", "call").told).toEqual(expect.arrayContaining(["visitor", "cartons", "laptop", "car"]));
    expect(cardOf("front-desk", "supplier-visit", "call").kept).toEqual(["driver-badge", "badge", "met-from", "met-to"]);
    expect(cardOf("front-desk", "business-channels", "call").kept).toEqual(["a-eta", "a-no", "a-from", "a-to"]);
  });

  it("[A29] a number without its unit, part of a name and other words for the same still are the customer's", () => {
    expect(cardOf("complaints", "storage-case", "call")).toEqual({ told: ["value", "intact"], kept: ["due"] });
    expect(cardOf("customer-information", "information-sorting", "call")).toEqual({ told: ["checked-address", "morning"], kept: [] });
    expect(cardOf("key-accounts", "satisfaction-survey", "call")).toEqual({ told: ["response-marks", "price-marks"], kept: [] });
  });
});
