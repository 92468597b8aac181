/** Where in the registry folder each thing of a model lies. `registry` is the folder's path. */
export const layout = {
  model: (registry: string, model: string) => `${registry}/${model}/model.yaml`,
  versions: (registry: string, model: string) => `${registry}/${model}/versions`,
  record: (registry: string, model: string, version: number) =>
    `${registry}/${model}/versions/${version}.yaml`,
  aliases: (registry: string, model: string) => `${registry}/${model}/aliases`,
  alias: (registry: string, model: string, alias: string) => `${registry}/${model}/aliases/${alias}.yaml`,
  profile: (registry: string, model: string, version: number) =>
    `${registry}/${model}/profiles/${version}.json`,
  quarantine: (registry: string, model: string, version: number) =>
    `${registry}/${model}/quarantine/${version}.yaml`,
  receipt: (registry: string, model: string, version: number) =>
    `${registry}/${model}/receipts/${version}.sigstore.json`,
  overrides: (registry: string, model: string) => `${registry}/${model}/overrides`,
} as const;
