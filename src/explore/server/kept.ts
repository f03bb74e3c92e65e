/** Answers kept in memory, the longest unused forgotten first. */
export interface Kept<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  forget(key: string): void;
}

/** Keeps up to so many bytes. */
export function kept<Value>(most: number): Kept<Value> {
  const held = new Map<string, { value: Value; bytes: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= held.get(key)?.bytes ?? 0;
    held.delete(key);
  };
  return {
    get(key) {
      const found = held.get(key);
      if (!found) return undefined;
      held.delete(key);
      held.set(key, found);
      return found.value;
    },
    forget: drop,
    set(key, value, bytes) {
      if (bytes > most / 4) return;
      drop(key);
      held.set(key, { value, bytes });
      total += bytes;
      for (const oldest of held.keys()) {
        if (total <= most) return;
        drop(oldest);
      }
    },
  };
}
