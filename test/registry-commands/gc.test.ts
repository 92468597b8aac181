import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileStore, keyOf } from "../../actions/toolkit/registry/store/file-store.js";
import { digestOf, register, scene } from "../register-model/scene.js";
import type { TestRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";

/** Puts bytes into the store that no record names, written so many days ago. */
async function leave(one: TestRuntime, content: string, days: number): Promise<string> {
  await one.write("left", content);
  const folder = join(one.directory, ".mergeline/store");
  const store = fileStore({ folder, inRepository: ".mergeline/store", committed: undefined });
  const digest = digestOf(content);
  await store.put([{ file: join(one.directory, "left"), digest, name: "left" }], "churn");
  const at = new Date(Date.now() - days * 86_400_000);
  await utimes(join(folder, keyOf(digest)), at, at);
  return digest;
}

async function age(one: TestRuntime, content: string): Promise<void> {
  const at = new Date(Date.now() - 30 * 86_400_000);
  await utimes(join(one.directory, ".mergeline/store", keyOf(digestOf(content))), at, at);
}

it("removes what no branch names and is old enough, and only that", async () => {
  const { clone } = await scene();
  const one = await clone();
  await register(one);
  await age(one, "the model\n");
  // A candidate that waits in a pull request is named on that branch only.
  await one.write("build/model.joblib", "proposed");
  await register(one, { write: "pull-request" });
  await age(one, "proposed");
  const old = await leave(one, "old", 30);
  const fresh = await leave(one, "fresh", 1);

  const listed = await one.run("registry gc");
  expect(listed.summary).toBe(
    "1 artifact (3 B) in no branch's registry; 3 artifacts stay. Run it again with --delete to remove them.",
  );
  expect(listed.printed).toContain(keyOf(old));
  const removed = JSON.parse((await one.run("registry gc", { delete: "true", json: "true" })).printed!);
  expect(removed).toMatchObject({ deleted: true, bytes: 3, kept: 3, garbage: [{ digest: old }] });
  await expect(one.read(`.mergeline/store/${keyOf(old)}`)).rejects.toThrow(/ENOENT/);
  expect(await one.read(`.mergeline/store/${keyOf(fresh)}`)).toBe("fresh");
  expect(await one.read(`.mergeline/store/${keyOf(digestOf("proposed"))}`)).toBe("proposed");
  expect((await one.run("registry gc", { "older-than": "1h", delete: "true" })).summary).toContain(
    "Removed 1 artifact",
  );
  expect((await one.run("registry gc")).summary).toMatch(/^Nothing to remove: all 2 artifacts/);
});

it("sees a proposal that another clone has pushed, even in a shallow clone", async () => {
  const { clone } = await scene();
  const one = await clone();
  await register(one);
  await age(one, "the model\n");
  const shallow = await clone({}, "--depth=1", "--single-branch");
  await shallow.write("build/model.joblib", "elsewhere");
  await register(shallow, { write: "pull-request", store: join(one.directory, ".mergeline/store") });
  await age(one, "elsewhere");
  const last = await clone({}, "--depth=1", "--single-branch");
  const outcome = await last.run("registry gc", { store: join(one.directory, ".mergeline/store") });
  expect(outcome.summary).toMatch(/^Nothing to remove/);
});

it("keeps what a local registration names that is not committed yet", async () => {
  const { clone } = await scene();
  const one = await clone();
  await register(one, { write: "local" });
  await age(one, "the model\n");
  expect((await one.run("registry gc")).summary).toMatch(/^Nothing to remove/);
});

it("refuses a store that is committed, and a remote that can't be read", async () => {
  const { clone } = await scene();
  const one = await clone();
  await register(one, { store: "artifacts" });
  await expect(one.run("registry gc", { store: "artifacts" })).rejects.toThrow(/stays in its history/);
  await git(one.directory, "remote", "set-url", "origin", join(one.directory, "nowhere"));
  await expect(one.run("registry gc")).rejects.toThrow(/origin can't be read/);
});
