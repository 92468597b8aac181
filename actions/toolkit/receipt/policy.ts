import type { Tree } from "../git/tree.js";
import { parseModel } from "../model/parse.js";
import type { ModelFile } from "../model/read.js";
import { ConfigurationError } from "../runtime/errors.js";
import type { Workspace } from "../runtime/workspace.js";
import { bundleLimit } from "./bundle.js";
import type { SignerPolicy } from "./signature.js";

/** What model.yaml's registry.receipt asks for. */
export interface ReceiptPolicy {
  /** Whether a version needs a signed receipt. */
  readonly required: boolean;
  readonly signer: SignerPolicy;
  /** The text of the trusted roots. */
  trustedRoot(): Promise<string>;
}

const githubActions = "https://token.actions.githubusercontent.com";

/**
 * Reads who may sign from the branch that a change goes to, with the trusted root that lies there; from the working
 * folder where the branch says nothing yet. So what is proposed can't name its own signer.
 * @param config path of model.yaml
 */
export async function receiptPolicy(
  head: Tree,
  config: string,
  own: ModelFile | undefined,
  workspace: Workspace,
): Promise<ReceiptPolicy | undefined> {
  const text = await head.read(config);
  const there = text === undefined ? undefined : parseModel(text, config).config.registry?.receipt;
  const settings = there ?? own?.config.registry?.receipt;
  if (settings === undefined) return undefined;
  const { required = false, issuer = githubActions, identity, repository, trusted_root: path } = settings;
  const what = `${config}: registry.receipt.trusted_root`;
  return {
    required,
    signer: { issuer, identity, repository },
    trustedRoot: async () => {
      if (there === undefined) return workspace.readText(path, what, bundleLimit);
      const found = await head.read(path);
      if (found !== undefined) return found;
      throw new ConfigurationError(
        `${what}: ${path} does not exist. Write it with \`gh attestation trusted-root > ${path}\` and commit it.`,
      );
    },
  };
}
