/** Whether it is the address of something elsewhere, and no path. */
export function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
}

/**
 * The address without user, password, query and fragment: a signed address has its key there. A path is given back as
 * it is.
 */
export function withoutSecrets(address: string): string {
  if (!isRemote(address)) return address;
  return address.replace(/^([^:]+:\/\/)[^/?#]*@/, "$1").replace(/[?#].*$/s, "");
}
