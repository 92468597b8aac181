/**
 * Settings for every git call, as GIT_CONFIG_COUNT and its pairs, so that they are never seen in a command line.
 * Settings that the environment already hands over this way are kept.
 */
export function configuration(
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
  more: readonly (readonly [string, string])[] = [],
): Record<string, string> {
  const pairs: (readonly [string, string])[] = [
    // Hooks of the user's repository are for the user's commits.
    ["core.hooksPath", "/dev/null"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["protocol.ext.allow", "never"],
    // A folder of the repository whose files look like a bare repository's would be taken for one, with its settings.
    ["safe.bareRepository", "explicit"],
    ["submodule.recurse", "false"],
    ["push.followTags", "false"],
    ["core.quotePath", "false"],
    // A server that sends fewer than 100 bytes a second for a minute has gone.
    ["http.lowSpeedLimit", "100"],
    ["http.lowSpeedTime", "60"],
    // In a container job the checkout belongs to another user; on a laptop that is a reason to stop.
    ...(environment.GITHUB_ACTIONS === "true" ? [["safe.directory", directory] as const] : []),
    ...more,
  ];
  const count = Number.parseInt(environment.GIT_CONFIG_COUNT ?? "0", 10) || 0;
  const settings: Record<string, string> = { GIT_CONFIG_COUNT: String(count + pairs.length) };
  for (const [index, [key, value]] of pairs.entries()) {
    settings[`GIT_CONFIG_KEY_${count + index}`] = key;
    settings[`GIT_CONFIG_VALUE_${count + index}`] = value;
  }
  return settings;
}
