/** What was asked cannot be answered; the message says what was wrong and what to ask instead. */
export class ChoiceError extends Error {
  override name = 'ChoiceError';
}
