import { ConfigurationError } from "../runtime/errors.js";

/** Names that Windows keeps for devices, with any extension: a clone there could not hold their folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A model's name as a folder, a branch and a Kubernetes label: a DNS label (RFC 1123) that every file system can hold.
 * @param what where the name was given, for the error
 * @throws ConfigurationError
 */
export function checkModelName(name: string, what = "name"): string {
  if (!isModelName(name)) {
    throw new ConfigurationError(
      `${what}: ${JSON.stringify(name)} is not a model name: lower-case letters, digits and hyphens, at most 63 of them.`,
    );
  }
  if (reserved.test(name)) {
    throw new ConfigurationError(
      `${what}: ${name} is a name that Windows keeps for a device. Choose another one.`,
    );
  }
  return name;
}

/** Whether text has the form of a model's name. */
export function isModelName(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name);
}

/** Words that already mean something where an alias may stand. */
const taken = ["latest", "none", "head"];

/** @throws ConfigurationError when the text can't be the name of an alias */
export function checkAliasName(name: string, what = "alias"): string {
  if (
    name.length > 63 ||
    !/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name) ||
    taken.includes(name) ||
    reserved.test(name)
  ) {
    throw new ConfigurationError(
      `${what}: ${JSON.stringify(name)} is not an alias name: lower-case letters, digits and hyphens, a letter first, at most 63, and not ${taken.join(", ")}.`,
    );
  }
  return name;
}
