#!/usr/bin/env node
import { commandLine } from "../dist/index.js";

await commandLine(import.meta.url);
