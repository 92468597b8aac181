/** The hidden first line by which a comment or an issue is found again. */
export function marker(key: string): string {
  // "--" would end an HTML comment early; encoded, two keys never share a marker.
  const name = encodeURIComponent(key).replaceAll("--", "%2D%2D");
  return `<!-- mergeline:${name} -->`;
}

/** The body with its marker in front. */
export function mark(key: string, body: string): string {
  return `${marker(key)}\n${body}`;
}

/** Whether the body begins with the marker. One that is quoted further down does not count. */
export function isMarked(key: string, body: string | null | undefined): boolean {
  return body?.trimStart().startsWith(marker(key)) ?? false;
}
