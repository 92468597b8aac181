/**
 * Regular expressions as one table, so that reading a byte is one look-up, whatever the number of expressions. The
 * expressions are those of a few written forms: ASCII characters, classes, groups, alternatives, `?`, `*`, `+` and
 * counts.
 */
export interface Automaton {
  /** The state after byte b in state s stands at s × 256 + b. */
  readonly next: Uint16Array;
  /** For each state the bits of the expressions that match all that was read: bit n is for the n-th. */
  readonly accepts: Uint16Array;
  readonly states: number;
}

/** The state from which no expression can match any more, and the one before the first byte; none leads back to it. */
export const dead = 0;
export const start = 1;

/** The state behind the bytes. */
export function stateOf(
  { next }: Pick<Automaton, "next">,
  bytes: Buffer,
  from = 0,
  to = bytes.length,
): number {
  let state: number = start;
  for (let at = from; at < to && state !== dead; at++) state = next[(state << 8) | bytes[at]!]!;
  return state;
}

/**
 * @param expressions at most 16; each is to match the whole text
 * @param mostStates @throws RangeError when there would be more
 */
export function automatonOf(expressions: readonly string[], mostStates = 4096): Automaton {
  const nodes: Node[] = [];
  const begins = expressions.map((text, bit) => new Compiler(text, nodes).compile(1 << bit));
  const ids = new Map<string, number>([["", dead]]);
  const sets: number[][] = [[]];
  const idOf = (set: number[]) => {
    const key = set.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (sets.length === mostStates) throw new RangeError("too many states");
    ids.set(key, sets.length);
    return sets.push(set) - 1;
  };
  idOf(closure(begins, nodes));
  const { classes, representatives } = byteClasses(nodes);
  const classesOf = nodes.map(({ bytes }) =>
    representatives.flatMap((byte, one) => (bytes?.has(byte) === true ? [one] : [])),
  );
  // Most states are reached from many others by the same nodes.
  const idOfReached = new Map<string, number>();
  const rows: Uint16Array[] = [new Uint16Array(256)];
  for (let state: number = start; state < sets.length; state++) {
    const reached: number[][] = representatives.map(() => []);
    for (const at of sets[state]!) for (const one of classesOf[at]!) reached[one]!.push(nodes[at]!.out);
    const targets = reached.map((outs) => {
      const key = outs.join();
      const id = idOfReached.get(key) ?? idOf(closure(outs, nodes));
      idOfReached.set(key, id);
      return id;
    });
    rows.push(Uint16Array.from(classes, (one) => targets[one]!));
  }
  const next = new Uint16Array(sets.length * 256);
  for (const [state, row] of rows.entries()) next.set(row, state * 256);
  const accepts = Uint16Array.from(sets, (set) => set.reduce((bits, at) => bits | nodes[at]!.accepts, 0));
  return { next, accepts, states: sets.length };
}

/** A node reads one of its bytes and goes on to `out`, or goes on to `free` without reading. */
interface Node {
  readonly bytes: ReadonlySet<number> | undefined;
  readonly out: number;
  readonly free: number[];
  readonly accepts: number;
}

function closure(from: readonly number[], nodes: readonly Node[]): number[] {
  const found = new Set(from);
  for (const at of found) for (const other of nodes[at]!.free) found.add(other);
  return [...found].sort((a, b) => a - b);
}

/** Bytes that no node tells apart. */
function byteClasses(nodes: readonly Node[]): { classes: number[]; representatives: number[] } {
  const read = [...new Set(nodes.flatMap(({ bytes }) => (bytes === undefined ? [] : [[...bytes].join()])))];
  const sets = read.map((list) => new Set(list.split(",").map(Number)));
  const known = new Map<string, number>();
  const representatives: number[] = [];
  const classes = Array.from({ length: 256 }, (_, byte) => {
    const signature = sets.map((set) => (set.has(byte) ? 1 : 0)).join("");
    const one = known.get(signature) ?? representatives.push(byte) - 1;
    known.set(signature, one);
    return one;
  });
  return { classes, representatives };
}

const mostNodes = 20_000;

/** Makes nodes back to front: each part is made knowing the node that comes after it. */
type Part = (after: number) => number;

class Compiler {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly nodes: Node[],
  ) {}

  compile(bit: number): number {
    const whole = this.alternatives();
    if (this.at < this.text.length) throw new SyntaxError(`${this.text}: not understood from ${this.at} on`);
    return whole(this.node({ accepts: bit }));
  }

  private node(node: Partial<Node>): number {
    if (this.nodes.length === mostNodes) throw new RangeError("too many states");
    return this.nodes.push({ bytes: undefined, out: -1, free: [], accepts: 0, ...node }) - 1;
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.text[this.at] === "|") {
      this.at++;
      parts.push(this.sequence());
    }
    return parts.length === 1 ? parts[0]! : (after) => this.node({ free: parts.map((part) => part(after)) });
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.text.length && this.text[this.at] !== "|" && this.text[this.at] !== ")") {
      parts.push(this.repeated(this.atom()));
    }
    return (after) => parts.reduceRight((next, part) => part(next), after);
  }

  private atom(): Part {
    const character = this.text[this.at++]!;
    if (character === "(") {
      const inner = this.alternatives();
      this.at++;
      return inner;
    }
    const bytes = new Set<number>();
    if (character === "[") {
      while (this.text[this.at] !== "]") {
        const from = this.text.charCodeAt(this.at++);
        const isRange = this.text[this.at] === "-" && this.text[this.at + 1] !== "]";
        const to = isRange ? this.text.charCodeAt(this.at + 1) : from;
        if (isRange) this.at += 2;
        for (let byte = from; byte <= to; byte++) bytes.add(byte);
      }
      this.at++;
    } else bytes.add((character === "\\" ? this.text[this.at++]! : character).charCodeAt(0));
    return (after) => this.node({ bytes, out: after });
  }

  private repeated(part: Part): Part {
    const count = /^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})/.exec(this.text.slice(this.at));
    if (count === null) return part;
    this.at += count[0].length;
    const [, sign, low, comma, high] = count;
    const least = sign === undefined ? Number(low) : sign === "+" ? 1 : 0;
    const isOpen = sign === "*" || sign === "+" || (comma !== undefined && high === "");
    const most = sign === "?" ? 1 : comma === undefined ? least : Number(high);
    return (after) => {
      let next = after;
      if (isOpen) {
        const loop = this.node({ free: [after] });
        this.nodes[loop]!.free.push(part(loop));
        next = loop;
      } else {
        for (let more = least; more < most; more++) next = this.node({ free: [after, part(next)] });
      }
      for (let needed = 0; needed < least; needed++) next = part(next);
      return next;
    };
  }
}
