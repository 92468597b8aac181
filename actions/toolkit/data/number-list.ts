/** A growing list of whole numbers below 2^32, four bytes each. */
export class NumberList {
  private values = new Uint32Array(1024);
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const larger = new Uint32Array(this.size * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size++] = value;
  }

  at(index: number): number | undefined {
    return index < this.size ? this.values[index] : undefined;
  }
}
