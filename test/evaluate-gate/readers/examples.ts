import { parseMetricsFile } from "../../../actions/evaluate-gate/metrics-file.js";

/** The values of a metrics file by name. */
export const read = (document: unknown, file = "m.json") =>
  Object.fromEntries(
    parseMetricsFile(typeof document === "string" ? document : JSON.stringify(document), file).values,
  );

/** scikit-learn 1.9.1: classification_report([0,0,1,1,2,2,2], [0,1,1,1,2,2,0], target_names=…, output_dict=True). */
export const report = {
  cat: { precision: 0.5, recall: 0.5, "f1-score": 0.5, support: 2 },
  dog: { precision: 0.6666666666666666, recall: 1, "f1-score": 0.8, support: 2 },
  cow: { precision: 1, recall: 0.6666666666666666, "f1-score": 0.8, support: 3 },
  accuracy: 0.7142857142857143,
  "macro avg": {
    precision: 0.7222222222222222,
    recall: 0.7222222222222222,
    "f1-score": 0.7000000000000001,
    support: 7,
  },
  "weighted avg": {
    precision: 0.7619047619047619,
    recall: 0.7142857142857143,
    "f1-score": 0.7142857142857143,
    support: 7,
  },
};

/** Results of lm-evaluation-harness, in the form of its 0.4. */
export const lm = {
  results: {
    gsm8k: {
      alias: "gsm8k",
      "exact_match,strict-match": 0.844,
      "exact_match_stderr,strict-match": 0.0162,
      "exact_match,flexible-extract": 0.892,
      "exact_match_stderr,flexible-extract": "N/A",
    },
    wikitext: { "word_perplexity,none": 12.5, "word_perplexity_stderr,none": "N/A" },
  },
  higher_is_better: { gsm8k: { exact_match: true }, wikitext: { word_perplexity: false } },
  versions: { gsm8k: 3, wikitext: 2 },
  "n-shot": { gsm8k: 5, wikitext: 0 },
};
