import { main } from "../../dist/index.js";

await main("train-remote", import.meta.url);
