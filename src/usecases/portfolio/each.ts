/** What becomes of each item, made anew each time that it is gone through. */
export function each<Item, Result>(items: Iterable<Item>, make: (item: Item) => Result): Iterable<Result> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}
