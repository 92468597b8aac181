const formats: Readonly<Record<string, string>> = {
  joblib: "joblib",
  pkl: "pickle",
  pickle: "pickle",
  onnx: "onnx",
  safetensors: "safetensors",
  pt: "pytorch",
  pth: "pytorch",
  h5: "hdf5",
  keras: "keras",
  ubj: "xgboost",
  gguf: "gguf",
  pmml: "pmml",
  json: "json",
  zip: "zip",
  gz: "gzip",
};

/** What the name says of a file's format; nothing opens a model to find out. */
export function formatOf(path: string): string | undefined {
  return formats[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
}
