/** Written forms of texts with a name, as regular expressions that the whole value has to match (RE2). */
export const textFormats: Readonly<Record<string, { readonly form: string; readonly words: string }>> = {
  email: {
    // The form of RFC 5322's dot-atom addresses, as HTML's own e-mail field takes them, with a dot in the domain.
    form: "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+",
    words: "an e-mail address",
  },
  uuid: {
    form: "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    words: "a UUID",
  },
  uri: { form: '[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+', words: "a URI with its scheme" },
  hostname: {
    form: "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?",
    words: "a host name",
  },
  ipv4: {
    form: "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])",
    words: "an IPv4 address",
  },
  ipv6: {
    form: "(?i)(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:((:[0-9a-f]{1,4}){1,6})|:((:[0-9a-f]{1,4}){1,7}|:))",
    words: "an IPv6 address",
  },
  base64: { form: "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", words: "Base64" },
};
