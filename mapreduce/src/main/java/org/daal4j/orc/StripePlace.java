package org.daal4j.orc;

import org.daal4j.input.typed.DamagedException;

/**
 * Where a stripe is.
 *
 * @param number its number in the file, from 1
 * @param firstRow how many rows of the file are in front of it
 * @param rows how many it has
 * @param position where it begins
 * @param streams bytes of its streams
 * @param footer bytes of its footer, behind them
 */
record StripePlace(int number, long firstRow, long rows, long position, long streams, int footer) {

  /** Reads one. */
  static StripePlace of(Proto message, int number, long firstRow) {
    long position = 0;
    long streams = 0;
    int footer = 0;
    long rows = 0;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> position = message.number();
        case 2, 3 -> streams = Math.addExact(streams, message.number());
        case 4 -> footer = message.smallNumber();
        case 5 -> rows = message.number();
        default -> {
          // Of encrypted columns.
        }
      }
    }
    if (Math.addExact(Math.addExact(position, streams), footer) < 0) {
      throw new DamagedException("it has a stripe that is not in the file");
    }
    return new StripePlace(number, firstRow, rows, position, streams, footer);
  }

  /** Where it ends. */
  long end() {
    return position + streams + footer;
  }

  /** The byte of the file whose owner reads it: half way through it. */
  long middle() {
    return position + (streams + footer) / 2;
  }
}
