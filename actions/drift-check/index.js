import { main } from "../../dist/index.js";

await main("drift-check", import.meta.url);
