import { filesMatching, isGlob } from "../toolkit/data/glob.js";
import type { Profile } from "../toolkit/data/profile.js";
import { mergeProfiles } from "../toolkit/data/profile-merge.js";
import { fitProfile } from "../toolkit/data/profile-size.js";
import { check } from "../toolkit/document/check.js";
import { parseProfile } from "../toolkit/registry/profile.js";
import { profileSchema } from "../toolkit/registry/profile-schema.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

export interface MergeInputs {
  /** Files or globs. */
  readonly profiles: readonly string[];
  readonly output: string;
}

/** A profile of 100,000 columns has as many bytes. */
const mostBytes = 64 * 2 ** 20;

/** Makes one profile of those of several parts of the data, which nobody has to read again. */
export async function merge(
  inputs: MergeInputs,
  { workspace }: Pick<Runtime, "workspace">,
): Promise<Outcome> {
  const paths: string[] = [];
  for (const path of inputs.profiles) {
    const found = isGlob(path) ? await filesMatching(workspace.directory, path) : [path];
    if (found.length === 0) throw new ConfigurationError(`profiles: no file matches ${path}.`);
    paths.push(...found);
  }
  if (paths.length === 0) throw new ConfigurationError("profiles is required, and was not given.");
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined)
    throw new ConfigurationError(`profiles: ${twice} is named twice; its rows would count twice.`);
  const profiles: Profile[] = [];
  for (const path of paths) profiles.push(await readProfile(path, workspace));
  const merged = fitProfile(mergeProfiles(profiles));
  const output = await workspace.write(inputs.output, `${JSON.stringify(merged)}\n`, "output");
  const summary = `${output}: ${merged.rows} rows and ${merged.columns.length} columns, merged from ${paths.length} ${paths.length === 1 ? "profile" : "profiles"}.`;
  return { ok: true, verdict: "pass", summary, outputs: { profile: output } };
}

async function readProfile(path: string, workspace: Runtime["workspace"]): Promise<Profile> {
  const profile = parseProfile(await workspace.readText(path, "profiles", mostBytes), path);
  const place = () => ({ file: path });
  return check(
    profileSchema,
    { file: path, value: profile, place, placeOfKey: place },
    "A profile",
  ) as unknown as Profile;
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  merge({ profiles: inputs.lines("profiles"), output: inputs.required("output") }, runtime);
