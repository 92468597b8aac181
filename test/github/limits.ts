/** GitHub's limits, which the emulator does not have. Returns the message of the refusal, or undefined. */
export function limitProblem(name: string, body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...body };
  if (/\/(issues|pulls)/.test(name)) {
    if (characters(fields.body) > 65_536) return "body is too long (maximum is 65536 characters)";
    if (characters(fields.title) > 256) return "title is too long (maximum is 256 characters)";
  }
  if (name.includes("/check-runs")) {
    const output: Readonly<Record<string, unknown>> = Object(fields.output);
    if (characters(output.summary) > 65_535) return "Only 65535 characters are allowed; summary has more.";
  }
  if (name.endsWith("/dispatches")) {
    if (Object.keys(Object(fields.client_payload)).length > 10) {
      return "No more than 10 properties are allowed; client_payload has more.";
    }
    if (characters(JSON.stringify(fields.inputs ?? fields.client_payload ?? {})) > 65_535) {
      return "inputs are too large.";
    }
  }
  return undefined;
}

function characters(text: unknown): number {
  return typeof text === "string" ? [...text].length : 0;
}
