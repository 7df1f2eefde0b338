package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.TextRows;

/** A column of text, of which a dictionary has each value once. */
final class DictionaryColumn extends OrcColumn {

  private final IntRuns places;
  private final byte[][] entries;

  /**
   * A column.
   *
   * @param places in the dictionary
   * @param dictionary its entries
   * @param size how many it has
   */
  DictionaryColumn(BitRuns present, boolean label, IntRuns places, TextColumn dictionary, int size)
      throws IOException {
    super(present, label);
    this.places = places;
    this.entries = new byte[size][];
    for (int i = 0; i < size; i++) {
      entries[i] = dictionary.copy();
    }
  }

  @Override
  void values(double[] out, int at, int stride, int count) {
    throw new IllegalStateException("text is no number");
  }

  @Override
  void addText(TextRows fields) throws IOException {
    long place = places.next();
    if (place < 0 || place >= entries.length) {
      throw new DamagedException("a dictionary has no entry " + place);
    }
    byte[] entry = entries[(int) place];
    fields.add(entry, 0, entry.length);
  }
}
