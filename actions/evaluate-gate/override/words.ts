import type { Headline } from "../headline.js";
import type { Override } from "./find.js";

/** The headline of a candidate that an override lets in: what was measured stays in it. */
export function overridden(headline: Headline, override: Override | undefined): Headline {
  if (override === undefined) return headline;
  const { by, until, reason, source } = override;
  return {
    mark: "⚠️",
    answer: `let in by an override, although ${headline.answer}`,
    reasons: [`${by} has let it in until ${until}: ${reason} (${source})`, ...headline.reasons],
  };
}
