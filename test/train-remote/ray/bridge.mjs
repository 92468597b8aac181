// Runs inside the network namespace: passes connections on a socket file to Ray's dashboard. It ends, and with it
// everything in the namespace, when its standard input closes: when the test has died, too.
import { connect, createServer } from "node:net";

const [socketPath, port] = process.argv.slice(2);
createServer((outside) => {
  const inside = connect(Number(port), "127.0.0.1");
  outside.pipe(inside).pipe(outside);
  outside.on("error", () => inside.destroy());
  inside.on("error", () => outside.destroy());
}).listen(socketPath, () => console.log("ready"));
process.stdin.on("end", () => process.exit(0)).resume();
