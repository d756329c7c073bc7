import type { Tool, ToolCallContext } from '../conversation/Tool.ts';
import type { AsJson } from './Json.ts';
import {
  issuesText,
  type JsonSchema,
  jsonSchemaOf,
  type Schema,
  type SchemaOutput,
} from './Schema.ts';

export interface ToolDefinition<Input extends Schema, Output> {
  /** What it does and when to use it, for the model. */
  readonly description?: string;
  /** What the arguments must be. */
  readonly input: Input;
  /** The same for the model, where the validator cannot tell. @default what `input` says */
  readonly jsonSchema?: JsonSchema;
  /**
   * Does it. What it returns goes to the model as JSON (text as it is); what it throws goes there as an
   * error. Without it the call stays `ready` until `addToolOutput`.
   */
  readonly execute?: (
    args: SchemaOutput<Input>,
    context: ToolCallContext,
  ) => Output | Promise<Output>;
  /**
   * Whether a person must approve a call before it is made.
   * @default false
   */
  readonly needsApproval?: boolean | ((args: SchemaOutput<Input>) => boolean);
}

/** An argument that nobody can give, where a result would be lost on the way to the model. */
type OnlyJson<Output> = unknown extends Output
  ? []
  : Output extends AsJson<Output>
    ? []
    : ['What a tool returns must be JSON.'];

/** A tool that knows what it takes and what it gives. */
export interface TypedTool<Input, Output> extends Tool {
  /** For the compiler alone: nothing is there. */
  readonly types?: { readonly input: Input; readonly output: Output };
}

/**
 * A tool whose arguments are checked: what does not fit is never executed, and the model is told why.
 *
 * @example
 * const weather = defineTool({
 *   description: 'The weather now',
 *   input: z.object({ city: z.string() }),
 *   execute: async ({ city }, { report }) => fetchWeather(city),
 * });
 *
 * @throws {TypeError} when the validator cannot tell its JSON schema, and no `jsonSchema` is given.
 */
export function defineTool<Input extends Schema, Output>(
  definition: ToolDefinition<Input, Output>,
  ..._check: OnlyJson<Output>
): TypedTool<SchemaOutput<Input>, Output> {
  const { description, input, execute, needsApproval = false } = definition;
  const check = (args: unknown) => input['~standard'].validate(args);
  return {
    ...(description !== undefined && { description }),
    parameters: definition.jsonSchema ?? jsonSchemaOf(input),
    ...(execute && {
      execute: async (args: unknown, context: ToolCallContext) => {
        const result = await check(args);
        if (result.issues) throw new TypeError(`Invalid arguments: ${issuesText(result.issues)}`);
        return execute(result.value, context);
      },
    }),
    needsApproval:
      typeof needsApproval !== 'function'
        ? needsApproval
        : (args) => {
            const result = check(args);
            // One that takes its time is not known yet: a person decides. One that fails is not made.
            return result instanceof Promise || (!result.issues && needsApproval(result.value));
          },
  };
}
