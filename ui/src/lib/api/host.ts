/**
 * What the page needs from whatever stands behind it: the door, and pictures by hash. Three hosts exist: the desktop shell,
 * the bridge to the real command line for browsers under test, and a fake for unit tests.
 */
export interface Host {
  /** Carries one command through the door. Rejects with an `ApiError`, or with anything else when the door itself fails. */
  call(name: string, request: unknown): Promise<unknown>;
  /** The address of a picture that `call` named by its SHA-256. */
  picture(hash: string): string;
}
