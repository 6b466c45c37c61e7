/** Keys for submits: a repeated submit of the same input carries the same key, so the server does the thing once. */
import { v4 } from 'uuid';

/**
 * Issues the key of a submit. The key stays as long as the input is the same and no definite answer has come; a changed
 * input, an accepted submit or a refusal starts a new one.
 */
export class SubmitKey {
  #fingerprint = '';
  #key = '';

  /** The key to send with this input. */
  for(input: unknown): string {
    const fingerprint = JSON.stringify(input) ?? '';
    if (this.#key === '' || fingerprint !== this.#fingerprint) {
      this.#fingerprint = fingerprint;
      this.#key = v4();
    }
    return this.#key;
  }

  /** The server has answered for good: the next submit is a new one. */
  settle(): void {
    this.#key = '';
  }
}
