import { lookup as resolveName } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { ConfigurationError } from "../../runtime/errors.js";

const inside = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's own, for its machines alone, though it looks like any other.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inside.addSubnet(network, bits, "ipv4");
const worldwide = new BlockList();
worldwide.addSubnet("2000::", 3, "ipv6");
/** Addresses of the old world within those of the new: Teredo and 6to4. */
const wrapped = new BlockList();
wrapped.addSubnet("2001::", 32, "ipv6");
wrapped.addSubnet("2002::", 16, "ipv6");

/** Whether an IP address can be reached from all over the world: neither this machine, its network nor its cloud's own. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, "ipv4");
  return family === 6 && worldwide.check(address, "ipv6") && !wrapped.check(address, "ipv6");
}

/** The hosts of the step's own network that it may read from: `host` or `host:port`, with commas between. */
export function isAllowedHost(url: URL, environment: Readonly<Record<string, string | undefined>>): boolean {
  const allowed = (environment.MERGELINE_PRIVATE_HOSTS ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase());
  return [url.host, url.hostname].some((host) => allowed.includes(host));
}

/**
 * Whether an address may be asked at all. Who writes it may be anybody with a pull request, and what answers on the
 * runner's network, or as the cloud's metadata server, is not for them.
 * @throws ConfigurationError
 */
export function checkHost(
  url: URL,
  shown: string,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  if (isAllowedHost(url, environment)) return;
  if (url.protocol !== "https:") {
    throw new ConfigurationError(
      `${shown} is not encrypted. Only https is used, save for hosts in MERGELINE_PRIVATE_HOSTS.`,
    );
  }
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw refused(url.hostname, shown);
}

function refused(host: string, shown: string): ConfigurationError {
  return new ConfigurationError(
    `${shown}: ${host} is an address of this machine or its network, which data is not read from. If it is meant, set MERGELINE_PRIVATE_HOSTS: ${host} in the step's env.`,
  );
}

/** Looks a host's name up and connects to that very answer: a name that answers differently later gains nothing. */
export function guardedLookup(shown: string): LookupFunction {
  return (host, options, callback) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return callback(refused(host, shown), []);
      if (options.all === true) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first!.address, first!.family);
    });
  };
}
