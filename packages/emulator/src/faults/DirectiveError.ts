/** A directive that was meant as one but cannot be read. */
export class DirectiveError extends TypeError {
  override readonly name = 'DirectiveError';
}
