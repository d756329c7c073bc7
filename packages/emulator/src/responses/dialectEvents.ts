import type { FunctionCallItem, OutputItem, ResponseObject } from '@nusantara-ai/client/wire';
import type { Dialect } from '../dialects/Dialect.ts';
import type { WireEvent } from '../stream/WireEvent.ts';
import { showResponse, sparseOutput } from './showResponse.ts';

interface Fields {
  readonly delta?: string;
  readonly item?: OutputItem;
  readonly response?: ResponseObject;
}

/** The events of a responses stream as the dialect sends them. */
export function* dialectEvents(
  events: Iterable<WireEvent>,
  dialect: Dialect,
): Generator<WireEvent> {
  for (const event of events) {
    const spoken = dialect.responses === 'sparse' ? sparse(event) : full(event, dialect);
    if (spoken) yield spoken;
  }
}

function full(event: WireEvent, dialect: Dialect): WireEvent {
  if (event.name === 'response.output_item.done') return { ...event, name: dialect.itemEnd };
  const { response } = fieldsOf(event);
  return response
    ? { ...event, data: { ...event.data, response: showResponse(response, dialect) } }
    : event;
}

/** The same event with nothing but what the oldest documents show, or nothing for an event they do not know. */
function sparse(event: WireEvent): WireEvent | undefined {
  const { delta, item, response } = fieldsOf(event);
  const say = (data: object): WireEvent => ({ ...event, data, numbered: false });

  switch (event.name) {
    case 'error':
      return say(event.data ?? {});
    case 'response.created':
      return say({ response: { id: response?.id } });
    case 'response.output_item.added':
      return say({ item: item && sparseItem(item) });
    case 'response.completed':
      return response && say({ response: { id: response.id, output: sparseOutput(response) } });
    case 'response.incomplete':
    case 'response.failed': {
      if (!response) return undefined;
      const { id, status, error, incomplete_details: details } = response;
      const output = sparseOutput(response);
      return say({ response: { id, status, error, incomplete_details: details, output } });
    }
    default:
      return delta === undefined ? undefined : say({ delta });
  }
}

/** A message is known by its id alone; of anything else the type is needed to tell it from one. */
function sparseItem(item: OutputItem): object {
  if (item.type === 'message') return { id: item.id };
  const { id, type, call_id, name } = item as Partial<FunctionCallItem>;
  return { id, type, ...(call_id !== undefined && { call_id, name }) };
}

const fieldsOf = ({ data }: WireEvent): Fields => data ?? {};
