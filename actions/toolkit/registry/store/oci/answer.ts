import { z } from "zod";

/** Characters of an answer that are read: manifests of some registries reach 4 MiB, by the specification. */
const longest = 4 * 1024 * 1024;

/** An answer's text; of one that never ends, the beginning. */
export async function answerText(response: Response, limit = longest): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > limit) break;
  }
  return text.slice(0, limit);
}

const errors = z.object({
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).min(1),
});

/** What a registry says of an error, on one line: `DENIED: quota exceeded`. Empty where it says nothing readable. */
export async function saidBy(response: Response): Promise<string> {
  const text = await answerText(response, 20_000).catch(() => "");
  let said = text;
  try {
    const [first] = errors.parse(JSON.parse(text)).errors;
    said = [first?.code, first?.message].filter(Boolean).join(": ");
  } catch {
    // Pages of proxies say nothing that helps.
    if (/^\s*</.test(text)) return "";
  }
  return said
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}
