/** One command at a time: while it is under way, asking again does nothing, and the buttons that ask for it show that. */

/** What a button says while its command is under way. It keeps the focus, which a disabled one would let go. */
export function underWay(busy: boolean): { 'aria-disabled'?: true; 'aria-busy'?: true } {
  return busy ? { 'aria-disabled': true, 'aria-busy': true } : {};
}

export class Once {
  busy = $state(false);

  /** Does it and answers what came of it; `null` where something is under way already. */
  async run<T>(act: () => Promise<T>): Promise<T | null> {
    if (this.busy) return null;
    this.busy = true;
    try {
      return await act();
    } finally {
      this.busy = false;
    }
  }

  get shown(): ReturnType<typeof underWay> {
    return underWay(this.busy);
  }
}
