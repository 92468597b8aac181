import { readdir, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { hasBrowser, launchBrowser } from "../servers/browser.js";
import { git } from "../toolkit/git/clone.js";
import { aliasText, recordText, registryOf } from "./registry.js";

const hostile = `'"><img src=x onerror=alert(1)></script><script>alert(1)</script>'`;
const profile = JSON.stringify({
  schema: "mergeline.profile/1",
  rows: 4,
  digest: `sha256:${"d".repeat(64)}`,
  columns: [
    {
      name: "<b>plan</b>",
      kind: "categorical",
      type: "VARCHAR",
      rows: 4,
      missing: 1,
      distinct: 2,
      distinctExact: true,
      numeric: null,
      values: [
        { value: "<i>", count: 2 },
        { value: "pro", count: 1 },
      ],
      valuesComplete: true,
    },
  ],
});

/** A clone whose registry has a model of 130 versions, one of a single version, and texts that would be markup. */
async function registry(): Promise<TestRuntime> {
  const files = registryOf("churn", 28, 20);
  for (let version = 29; version <= 130; version++)
    files[`registry/churn/versions/${version}.yaml`] = recordText("churn", version)
      .replace(/2026-11-\d+/, "2026-12-01")
      .replace(/value: .*? }/, `value: ${(0.8 + version / 1000).toFixed(3)}, interval: [0.7, 0.99] }`);
  files["registry/churn/versions/130.yaml"] = files["registry/churn/versions/130.yaml"]!.replace(
    "- Ada",
    `- ${hostile}`,
  );
  files["registry/churn/profiles/130.json"] = profile;
  files["registry/churn/quarantine/129.yaml"] = "version: 129\nreason: Leaks\nsince: 2026-11-20T00:00:00Z\n";
  const { clone } = await scene({ ...files, ...registryOf("spam", 1) });
  const one = await clone();
  await one.write("registry/churn/aliases/champion.yaml", aliasText(130, 20, "eve", hostile));
  await git(one.directory, "commit", "--quiet", "--all", "-m", "Promote 130 (#7)");
  return one;
}

async function filesOf(one: TestRuntime, folder = "site"): Promise<Map<string, string>> {
  const names = await readdir(join(one.directory, folder), { recursive: true, withFileTypes: true });
  const found = new Map<string, string>();
  for (const name of names.filter((name) => name.isFile()))
    found.set(
      join(name.parentPath, name.name).slice(one.directory.length + folder.length + 2),
      await readFile(join(name.parentPath, name.name), "utf8"),
    );
  return found;
}

it("writes the same pages for the same commit, whole and escaped, and removes what no longer belongs", async () => {
  const one = await registry();
  const outcome = await one.run("registry site", { details: "3", json: "true" });
  expect(JSON.parse(outcome.printed ?? "")).toMatchObject({ models: 2, versions: 131, problems: [] });
  const first = await filesOf(one);
  expect([...first.keys()].sort()).toEqual(
    [
      ".mergeline-site",
      ".nojekyll",
      "index.html",
      "search.html",
      ...["20", "128", "129", "130", "compare", "index", "versions-1-30"].map((name) => `churn/${name}.html`),
      ...["1", "index"].map((name) => `spam/${name}.html`),
    ].sort(),
  );
  for (const [path, text] of first) {
    if (!path.endsWith(".html")) continue;
    const errors: string[] = [];
    parse(text, { onParseError: ({ code }) => errors.push(code) });
    expect(errors, path).toEqual([]);
    expect(text, path).not.toMatch(/<img|<b>plan|<i>|<script>alert/);
    expect(text, path).toMatch(/default-src 'none'/);
  }
  expect(first.get("churn/index.html")).toContain("<td>#7</td>");
  expect(first.get("churn/index.html")).toMatch(/<a href="20\.html">20<\/a> → <a href="130\.html">130<\/a>/);
  expect(first.get("churn/129.html")).toContain("quarantined</span> since 2026-11-20T00:00:00Z: Leaks");
  expect(first.get("churn/130.html")).toContain("Compared with version 129");
  await one.run("registry site", { details: "3" });
  expect(await filesOf(one)).toEqual(first);
  await one.run("registry site", { details: "1" });
  expect((await filesOf(one)).has("churn/128.html")).toBe(false);
});

it("shows which versions share the traffic, and where a version was brought from", async () => {
  const files = registryOf("churn", 3);
  files["registry/churn/aliases/production.yaml"] =
    "version: 1\nsplit:\n  version: 3\n  weight: 20\nupdatedAt: 2026-11-20T09:30:00Z\n";
  files["registry/churn/versions/2.yaml"] = files["registry/churn/versions/2.yaml"]!.replace(
    /gate:\n[\s\S]*?baseline.*\n/,
    "gate: none\nimported:\n  from: mlflow://tracking/<b>churn\n  version: '7'\n  run: abc\n  tags:\n    team: growth\n",
  );
  const { clone } = await scene(files);
  const one = await clone();
  const outcome = await one.run("registry site", { details: "1" });
  expect(outcome.summary).toContain("3 versions");
  const found = await filesOf(one);
  expect(found.get("churn/index.html")).toContain(
    '<a href="1.html">1</a> (80%) and <a href="3.html">3</a> (20%)',
  );
  expect(found.get("churn/1.html")).toContain('<span class="badge good">production 80%</span>');
  expect(found.get("churn/3.html")).toContain('<span class="badge good">production 20%</span>');
  await one.run("registry site", { details: "2" });
  const imported = (await filesOf(one)).get("churn/2.html");
  expect(imported).toContain("<code>mlflow://tracking/&#60;b&#62;churn</code>");
  expect(imported).toContain("growth");
  expect((await one.run("registry card", { model: "churn@3" })).printed).toContain("production (20%)");
  expect((await one.run("registry card", { model: "churn@2" })).printed).toMatch(
    /## Imported\n[\s\S]*- Called there: 7\n[\s\S]*- team: growth/,
  );
});

it("does not write through a link in the place of a page", async () => {
  const one = await registry();
  await one.run("registry site");
  await rm(join(one.directory, "site/index.html"));
  await symlink(join(one.directory, "model.yaml"), join(one.directory, "site/index.html"));
  await expect(one.run("registry site")).rejects.toThrow("site/index.html can't be written");
  await rm(join(one.directory, "site/spam"), { recursive: true });
  await symlink(join(one.directory, "build"), join(one.directory, "site/spam"));
  await expect(one.run("registry site")).rejects.toThrow("behind a symbolic link");
});

it("overwrites nothing that is no site, and shows what can't be read", async () => {
  const one = await registry();
  await expect(one.run("registry site", { output: "build" })).rejects.toThrow("is no earlier site");
  expect(await one.read("build/model.joblib")).toBe("the model\n");
  await expect(one.run("registry site", { output: "../out" })).rejects.toThrow("outside the workspace");
  await one.write("registry/spam/versions/2.yaml", "name: spam\nversion: 017\n");
  await git(one.directory, "add", "--all");
  await git(one.directory, "commit", "--quiet", "-m", "Break");
  const outcome = await one.run("registry site");
  expect(outcome.ok).toBe(false);
  expect(await one.read("site/spam/index.html")).toContain("registry/spam/versions/2.yaml:2:10");
});

describe.skipIf(!hasBrowser)("in a browser (apt-get install chromium)", () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  async function opened(
    one: TestRuntime,
    options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
  ) {
    browser ??= await launchBrowser();
    const context = await browser.newContext({ ...options, bypassCSP: false });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => complaints.push("a dialog")));
    page.on("request", (request) => requests.push(request.url()));
    const go = (path: string) =>
      page.goto(String(new URL(path, pathToFileURL(join(one.directory, "site/")))));
    return { page, go, complaints, requests };
  }

  it("searches, compares and filters, by keyboard, with no complaint and no request", async () => {
    const one = await registry();
    await one.run("registry site");
    const { page, go, complaints, requests } = await opened(one);
    await go("index.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.getByLabel("Search models").fill("spa");
    expect(await page.locator("#model-list tbody tr:visible").count()).toBe(1);
    await page.getByRole("link", { name: "Search all versions" }).first().click();
    await page.getByRole("searchbox").fill("champion churn");
    expect(await page.locator("#count").textContent()).toBe("1 version fits");
    const digest = `sha256:aaa${"17".padStart(61, "0")}`;
    await page.getByRole("searchbox").fill(`${digest} churn@17`);
    expect(await page.locator("#results li").allTextContents()).toEqual([
      "churn@17 2026-11-17 pass Ada aaa00000",
    ]);
    await page.getByRole("searchbox").fill("nobody CHURN");
    expect(await page.locator("#count").textContent()).toBe("0 versions fit");
    await page.getByRole("searchbox").fill("churn@17");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/versions-1-30\.html#v17$/);
    await go("churn/compare.html#16...20");
    expect(await page.locator("#said").textContent()).toMatch(
      /^Version 16 and version 20: \d+ values differ\.$/,
    );
    expect(await page.locator("tr", { hasText: "roc_auc" }).textContent()).toBe("roc_auc0.96001+0.0400");
    await page.getByLabel("To version").fill("999");
    expect(await page.locator("#said").textContent()).toBe("There is no version 999.");
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
  });

  it("reads without JavaScript", async () => {
    const one = await registry();
    await one.run("registry site");
    const { page, go } = await opened(one, { javaScriptEnabled: false });
    await go("churn/compare.html");
    expect(await page.getByRole("heading", { name: "metrics" }).isVisible()).toBe(true);
    expect(await page.locator("#compare").isVisible()).toBe(false);
    await go("search.html");
    expect(await page.getByText("The search needs JavaScript").isVisible()).toBe(true);
  });

  it("fits on a phone, with the difference of two versions in sight", async () => {
    const one = await registry();
    await one.run("registry site");
    const { page, go } = await opened(one, { viewport: { width: 360, height: 740 } });
    for (const path of ["index.html", "search.html", "churn/index.html", "churn/130.html"]) {
      await go(path);
      expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBe(360);
    }
    await go("churn/compare.html#16...20");
    const difference = await page.locator("tr", { hasText: "roc_auc" }).locator("td").last().boundingBox();
    expect(difference!.x + difference!.width).toBeLessThanOrEqual(360);
  });

  it.each(["light", "dark"] as const)("has nothing that axe objects to, %s", async (colorScheme) => {
    const one = await registry();
    await one.run("registry site");
    const { page, go } = await opened(one);
    await page.emulateMedia({ colorScheme });
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const path of [
      "index.html",
      "search.html",
      "churn/index.html",
      "churn/130.html",
      "churn/compare.html",
    ]) {
      await go(path);
      await page.evaluate(axe);
      const found = (await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))",
      )) as string[];
      expect(found, path).toEqual([]);
    }
  });
});
