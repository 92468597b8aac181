import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../servers/browser.js";
import { odcs, validated } from "./report.js";

/** 1,000 columns of numbers, texts and days; five of them break their contract. */
function manyColumns() {
  const names = Array.from({ length: 1000 }, (_, at) => `feature_${at}`);
  const cell = (row: number, at: number) =>
    at % 10 === 1
      ? `word ${(row * at) % 17}`
      : at % 10 === 2
        ? `2024-01-${10 + ((row + at) % 20)}`
        : ((row * 7 + at) % 31) / 3;
  const rows = Array.from({ length: 200 }, (_, row) => names.map((_, at) => cell(row, at)).join());
  const contract = odcs(
    names.map((name, at) => {
      if (at % 10 === 1) return { name, logicalType: "string", required: true };
      if (at % 10 === 2) return { name, logicalType: "date", required: true };
      const minimum = [3, 40, 500, 777, 999].includes(at) ? 1 : 0;
      return { name, logicalType: "number", logicalTypeOptions: { minimum } };
    }),
  );
  return { "d.csv": `${names.join()}\n${rows.join("\n")}\n`, "c.json": contract };
}

describe.skipIf(!hasBrowser)("in a browser (apt-get install chromium)", () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  test("a page of 1,000 columns is searched, sorted and read in the dark, with no complaint and no request", async () => {
    const { t, outcome } = await validated(manyColumns(), { data: "d.csv", contract: "c.json" });
    browser = await launchBrowser();
    const context = await browser.newContext({ colorScheme: "dark", viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => requests.push(request.url()));
    const address = String(pathToFileURL(join(t.directory, String(outcome.outputs.page))));
    await page.goto(address);
    expect(await page.locator("h1").textContent()).toContain("not valid");
    // What is broken is open, the rest is folded.
    expect(await page.locator("article:visible").count()).toBe(5);
    const [checks, columns] = await page.getByRole("searchbox").all();
    await checks!.fill("feature_777");
    expect(await page.locator("tr[data-item]:visible").allTextContents()).toSatisfy(
      (found: string[]) => found.length > 0 && found.every((row) => row.includes("feature_777")),
    );
    await columns!.fill("feature_12");
    const cards = page.locator("article:visible");
    expect(await cards.count()).toBe(11);
    expect(await cards.first().locator("svg").count()).toBeGreaterThan(0);
    await columns!.fill("no such column");
    expect(await cards.count()).toBe(0);
    await columns!.fill("");
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    const [red, green, blue] = (await page.evaluate(
      "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)",
    )) as number[];
    expect(Math.max(red!, green!, blue!)).toBeLessThan(80);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([address]);
  });
});
