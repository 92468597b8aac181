import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs git in a folder, cut off from the user's configuration. Returns what it printed, trimmed. */
export async function runGit(directory: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute("git", [...args], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
      GIT_AUTHOR_NAME: "Test",
      GIT_AUTHOR_EMAIL: "test@example.com",
      GIT_COMMITTER_NAME: "Test",
      GIT_COMMITTER_EMAIL: "test@example.com",
    },
  });
  return stdout.trim();
}

/** The configuration by which actions/checkout lets git speak to a server: the token in a header, not in the URL. */
export function authorization(serverUrl: string, token: string): string[] {
  const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
  return ["-c", `http.${serverUrl}/.extraheader=AUTHORIZATION: basic ${credentials}`];
}
