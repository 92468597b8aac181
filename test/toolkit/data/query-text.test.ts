import fc from "fast-check";
import { expect, it } from "vitest";
import { bareQuery, notAQuery } from "../../../actions/toolkit/data/query-guard.js";

it.each([
  ["SELECT 1", "SELECT 1"],
  ["-- a;\n/* b /* c; */ ; */ SELECT 1 -- d\n;\n-- e;", "SELECT 1"],
  ["SELECT ';' ; -- ';", "SELECT ';'"],
  ["SELECT 'it''s; --'; ", "SELECT 'it''s; --'"],
  ["SELECT E'\\'; --'; -- x", "SELECT E'\\'; --'"],
  ["SELECT $$; --$$, $a$ $$; $a$;", "SELECT $$; --$$, $a$ $$; $a$"],
  ['SELECT 1 AS "--;";', 'SELECT 1 AS "--;"'],
  ["SELECT 5 - -1 / 2; /* open", "SELECT 5 - -1 / 2"],
])("of %j is run %j", (sql, wanted) => {
  expect(bareQuery(sql)).toBe(wanted);
  expect(notAQuery(sql)).toBeUndefined();
});

it.each([
  "SELECT 1; SELECT 2",
  "SELECT 1; -- a\nDROP TABLE b",
  "SELECT 'a'; /* b */ 'c",
  "SELECT $a$; $b$; SELECT 1 $a$; SELECT 2",
])("%j is more than one", (sql) => {
  expect(notAQuery(sql)).toBe("holds more than one statement; only one query is allowed");
});

it("leaves everything but what is silent, whatever stands there", () => {
  const part = fc.constantFrom(
    "'",
    '"',
    "$$",
    "$a$",
    "--",
    "/*",
    "*/",
    ";",
    "\n",
    " ",
    "E'",
    "\\",
    "x",
    "😀",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const sql = parts.join("");
      const bare = bareQuery(`SELECT 1${sql}`);
      expect(`SELECT 1${sql}`.startsWith(bare)).toBe(true);
      expect(bareQuery(bare)).toBe(bare);
    }),
  );
});
