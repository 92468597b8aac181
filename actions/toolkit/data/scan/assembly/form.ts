const dead: u32 = 0;
const start: u32 = 1;

/** An automaton in memory, and the next one of those that a text has to match. */
@unmanaged
export class Form {
  /** The state after byte b in state s stands at s × 256 + b; then for each state whether a text may end there. */
  next: usize;
  accepts: usize;
  following: Form | null;
}

/** @param states of which there is room for both tables, to be filled by the caller */
export function openForm(states: i32, following: Form | null): Form {
  const form = changetype<Form>(heap.alloc(offsetof<Form>()));
  form.next = heap.alloc(states << 9);
  form.accepts = heap.alloc(states << 1);
  form.following = following;
  return form;
}

/** Whether a text matches a form and all that follow it. */
export function matchesAll(forms: Form | null, from: usize, to: usize): bool {
  let form = forms;
  while (form !== null) {
    const next = form.next;
    let state = start;
    for (let at = from; at < to && state !== dead; at++)
      state = <u32>load<u16>(next + (((state << 8) | <u32>load<u8>(at)) << 1));
    if (load<u16>(form.accepts + (state << 1)) === 0) return false;
    form = form.following;
  }
  return true;
}
