import type { Measurement } from "./measurement.js";

/** A message to people: what happened, in the words of the check. Nothing in it is escaped yet. */
export interface Message {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

export function messageOf(of: Measurement): Message {
  const where = of.environment === null ? of.model : `${of.model} in ${of.environment}`;
  const links = [
    { name: "Issue", url: of.issue },
    { name: "Run", url: of.run },
    { name: "Retraining", url: of.retraining },
  ];
  return {
    title: `${where}: ${titles[of.verdict]}`,
    text: of.summary,
    links: links.flatMap(({ name, url }) => (url === null ? [] : [{ name, url }])),
  };
}

const titles = {
  drift: "the data has drifted",
  degraded: "the performance fell",
  "no-drift": "no drift",
  inconclusive: "too little data to judge drift",
} as const;

/** The message as plain text. */
export function plainText({ title, text, links }: Message): string {
  return [title, text, ...links.map(({ name, url }) => `${name}: ${url}`)].join("\n");
}
