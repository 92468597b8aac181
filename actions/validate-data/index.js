import { main } from "../../dist/index.js";

await main("validate-data", import.meta.url);
