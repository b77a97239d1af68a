import 'fake-indexeddb/auto';

let left = Infinity;

for (const name of ['add', 'put'] as const) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (value, key) {
    if (left-- <= 0) throw new DOMException('The power is off.', 'UnknownError');
    return key === undefined ? write.call(this, value) : write.call(this, value, key);
  };
}

/** After so many rows more this device's disk writes nothing, as when the power goes off. `Infinity`: it is on again. */
export function powerLasts(rows: number): void {
  left = rows;
}
