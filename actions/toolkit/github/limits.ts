/** GitHub's limits, each with what it counts. They are met on purpose: what is cut is said to be cut. */
export const limits = {
  /** Characters of the body of a comment, an issue or a pull request. */
  bodyCharacters: 65_536,
  /** Characters of the title of an issue or a pull request. */
  titleCharacters: 256,
  /** Annotations in one request that creates or updates a check run. */
  annotationsPerRequest: 50,
  /** Characters of a check run's summary, and of one annotation's message. */
  checkRunCharacters: 65_535,
  /** Characters of an annotation's title. */
  annotationTitleCharacters: 255,
  /** Annotations of one level that a step can make with workflow commands. */
  annotationsPerStep: 10,
  /** Bytes of a step's job summary. */
  summaryBytes: 1024 * 1024,
  /** Bytes of all outputs of a job. */
  outputBytes: 1024 * 1024,
  /** Inputs of a workflow_dispatch event. */
  dispatchInputs: 25,
  /** Characters of all inputs of a workflow_dispatch event, and of a repository_dispatch event's payload. */
  dispatchCharacters: 65_535,
  /** Top-level properties of a repository_dispatch event's payload. */
  dispatchPayloadProperties: 10,
  /** Files that the list of a pull request's files holds at most. */
  pullRequestFiles: 3000,
  /** Entries of one page of a list. */
  pageSize: 100,
} as const;
