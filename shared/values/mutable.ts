type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

/** The same value under the types that schemas infer, which know no `readonly`. */
export function mutable<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}
