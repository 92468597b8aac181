import { main } from "../../dist/index.js";

await main("evaluate-gate", import.meta.url);
