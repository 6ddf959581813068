import type { Json, JsonObject } from '../support/corpus/application';
import type { Random } from '../support/corpus/random';
import { isObject, list } from './admitted-objects';

/** Somewhere in an object, a key misspelt, forgotten, or given a value of another type; what names the object is kept. */
export function mutated(object: JsonObject, random: Random): JsonObject {
  const kept = new Set(['apiVersion', 'kind', 'metadata']);
  const parts = Object.keys(object).filter((key) => !kept.has(key) && object[key] !== undefined);
  if (parts.length === 0) return object;
  const part = random.pick(parts);
  return { ...object, [part]: inside(object[part] ?? null, random) };
}

/** Changes the value itself, or goes on towards one of its parts. */
function inside(value: Json, random: Random): Json {
  if (Array.isArray(value) && value.length > 0) {
    const chosen = random.integer(0, value.length - 1);
    return list(value).map((item, index) => (index === chosen ? inside(item, random) : item));
  }
  if (!isObject(value) || Object.keys(value).length === 0) return otherType(value, random);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  if (keys.length === 0) return value;
  const chosen = random.pick(keys);
  if (random.chance(0.65)) return { ...value, [chosen]: inside(value[chosen] ?? null, random) };
  return random.pick([misspelt, forgotten])(value, chosen);
}

function misspelt(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name === key ? `${name}s` : name, inner]),
  );
}

function forgotten(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function otherType(value: Json, random: Random): Json {
  const others: readonly Json[] = ['text', '8080', 12, 1.5, true, null, [], ['text'], {}, { key: 'text' }];
  return random.pick(
    others.filter((other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value)),
  );
}
