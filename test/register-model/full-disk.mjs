// Runs the command line on the sources as they are: their imports name the .js that the build makes of them.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith(".") && context.parentURL?.endsWith(".ts")
      ? next(specifier.replace(/\.js$/, ".ts"), context)
      : next(specifier, context),
});
const { commandLine } = await import("../../actions/index.ts");
// The entry of the command line lies in actions/: contracts are found from there.
await commandLine(new URL("../../actions/command-line.js", import.meta.url).href);
