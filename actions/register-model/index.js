import { main } from "../../dist/index.js";

await main("register-model", import.meta.url);
