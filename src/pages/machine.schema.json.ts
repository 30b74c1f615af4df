/** `/machine.schema.json`: the JSON Schema of every guide's `{article}.machine.json`. */

import type { APIRoute } from 'astro';
import { machineJsonSchema } from '../author/machine-schema.ts';

export const GET: APIRoute = () => Response.json(machineJsonSchema());
