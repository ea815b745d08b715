/** A passphrase that is given twice, for what cannot be seen while it is typed. It is forgotten as soon as it was used. */
export class NewPassphrase {
  first = $state('');
  second = $state('');
  /** It was to be used, and the two were not the same. */
  #differed = $state(false);

  get differs(): boolean {
    return this.#differed && this.first !== this.second;
  }

  /** What is to be used; `null` where the two are not the same, which is then said. */
  take(): string | null {
    this.#differed = this.first !== this.second;
    return this.#differed ? null : this.first;
  }

  forget(): void {
    this.first = this.second = '';
    this.#differed = false;
  }
}
