import { expect, it } from "vitest";
import { testRuntime } from "../runtime.js";

it.each([
  ["nowhere.json", /^gs:\/\/acme: the file that GOOGLE_APPLICATION_CREDENTIALS names is not there/],
  ["broken.json", /broken\.json|credentials|gs:\/\/acme/],
])("says at once what is wrong with Google's credentials: %s", async (name, message) => {
  const { directory } = await testRuntime({ files: { "broken.json": "{}" } });
  const environment = { PATH: process.env.PATH, GOOGLE_APPLICATION_CREDENTIALS: `${directory}/${name}` };
  const { run } = await testRuntime({ directory, environment });
  await expect(run("validate-data", { data: "gs://acme/data.csv" })).rejects.toThrow(message);
});
