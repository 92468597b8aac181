import { main } from "../../dist/index.js";

await main("deploy-canary", import.meta.url);
