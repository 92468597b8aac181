// A stand-in for Prometheus: answers every query with the number that a file holds for its namespace and kind.
// node prometheus.mjs PORT FOLDER: FOLDER/answers.json is {"churn-staging": {"rate": 0.999, "latency": 0.1}}, null is
// an empty answer, "broken" no answer; FOLDER/queries.log gets each query. It ends when its standard input does.
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, folder] = process.argv.slice(2);

createServer(async (request, response) => {
  const body = await Array.fromAsync(request.setEncoding("utf8"));
  const url = new URL(request.url, "http://localhost");
  const query = new URLSearchParams(body.join("")).get("query") ?? url.searchParams.get("query") ?? "";
  appendFileSync(`${folder}/queries.log`, `${JSON.stringify(query)}\n`);
  const answers = JSON.parse(readFileSync(`${folder}/answers.json`, "utf8"));
  const namespace = /namespace="([^"]*)"/.exec(query)?.[1];
  const value = answers[namespace]?.[query.includes("histogram_quantile") ? "latency" : "rate"] ?? null;
  const result = value === null ? [] : [{ metric: {}, value: [Date.now() / 1000, String(value)] }];
  if (value === "broken") return response.writeHead(503).end();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ status: "success", data: { resultType: "vector", result } }));
}).listen(Number(port), "127.0.0.1", () => console.log("listening"));

process.stdin.resume().on("end", () => process.exit(0));
