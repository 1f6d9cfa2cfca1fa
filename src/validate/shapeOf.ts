import type { Fields, NullableShape, PlainShape, TextShape } from './shape.ts'

/** The shapes that describe a type: a model that changes without its description no longer compiles. */
export type ShapeOf<Value> = [Value] extends [boolean]
  ? PlainShape & { readonly kind: 'flag' }
  : null extends Value
    ? NullableShape & { readonly of: ShapeOf<Exclude<Value, null>> }
    : [Value] extends [number]
      ? PlainShape & { readonly kind: 'instant' | 'duration' | 'count' | 'number' }
      : [Value] extends [string]
        ? StringShapeOf<Value>
        : [Value] extends [readonly [number, number]]
          ? PlainShape & { readonly kind: 'range' }
          : [Value] extends [readonly (infer Entry)[]]
            ? { readonly kind: 'list'; readonly of: ShapeOf<Entry> }
            : | ObjectOf<Value>
              | (Value extends { readonly type: string } ? VariantOf<Value, 'type', { at: number }> : never)

type StringShapeOf<Value extends string> = string extends Value
  ? TextShape
  : { readonly kind: 'name'; readonly names: Readonly<Record<Value, true>> }

type OptionalKey<Value> = {
  [Name in keyof Value]-?: object extends Pick<Value, Name> ? Name : never
}[keyof Value]

/** The fields of an object type, each with a shape that describes it, and what must hold between them. */
export type FieldsOf<Value> = Omit<Fields, 'required' | 'optional' | 'order' | 'timeline'> & {
  readonly required: { readonly [Name in Exclude<keyof Value, OptionalKey<Value>>]: ShapeOf<Value[Name]> }
  readonly optional: { readonly [Name in OptionalKey<Value>]-?: ShapeOf<Exclude<Value[Name], undefined>> }
  readonly order?: readonly (readonly [earlier: keyof Value & string, later: keyof Value & string])[]
  readonly timeline?: keyof Value & string
}

export type ObjectOf<Value> = FieldsOf<Value> & { readonly kind: 'object' }

type CaseOf<Value, By extends keyof Value, Name> = Value extends unknown
  ? Name extends Value[By]
    ? Value
    : never
  : never

/** A union of object types that share the fields of `Base` and are told apart by their field `By`. */
export type VariantOf<Value, By extends keyof Value & string, Base> = FieldsOf<Base> & {
  readonly kind: 'variant'
  readonly by: By
  readonly cases: {
    readonly [Name in Value[By] & string]: FieldsOf<Omit<CaseOf<Value, By, Name>, By | keyof Base>>
  }
}
