package org.daal4j.parquet;

import java.io.IOException;
import org.daal4j.input.typed.DamagedException;

/**
 * A column in one row group, of which the next rows are read, as many as wanted: over the ends of
 * pages, a dictionary looked up.
 */
abstract class Column {

  private static final int INDICES = 4096;

  /** The column's type. */
  final ColumnType type;

  private final Pages pages;
  private int[] indices; // of the rows that are taken; null before the first page of them
  private DataPage page;
  private int next; // row of the page
  private Values values; // of the page; null when it has indices
  private RunDecoder index;
  private boolean opened; // the dictionary

  Column(ColumnType type, Pages pages) {
    this.type = type;
    this.pages = pages;
  }

  /** Takes the dictionary: so many values. */
  abstract void openDictionary(PlainValues entries, int size);

  /** Takes the next values of the next rows. */
  abstract void takeValues(Values from, int count);

  /** Takes entries {@code indices[0 .. count - 1]} of the dictionary for the next rows. */
  abstract void takeEntries(int[] at, int count);

  /** Takes no value for the next rows. */
  abstract void takeNulls(int count);

  /**
   * Takes the next rows, which are there.
   *
   * @throws DamagedException when they are not, or are not what the footer says
   */
  final void take(int rows) throws IOException {
    int left = rows;
    while (left > 0) {
      while (page == null || next == page.rows()) {
        openPage();
      }
      int some = Math.min(left, page.rows() - next);
      takeOfPage(some);
      next += some;
      left -= some;
    }
  }

  private void openPage() throws IOException {
    page = pages.next();
    if (page == null) {
      throw new DamagedException("it has fewer values than its row group has rows");
    }
    next = 0;
    values = null;
    index = null;
    if (page.defined() == 0) {
      return;
    }
    switch (page.encoding()) {
      case PLAIN ->
          values = new PlainValues(type, page.bytes(), page.from(), page.to(), page.defined());
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
        openDictionary();
        if (page.from() >= page.to()) {
          throw new DamagedException("a page ends within its levels or indices");
        }
        indices = indices == null ? new int[INDICES] : indices;
        int width = page.bytes()[page.from()];
        index = new RunDecoder(page.bytes(), page.from() + 1, page.to(), width);
      }
      default -> values = Encodings.values(type, page);
    }
  }

  private void openDictionary() {
    if (!opened) {
      Pages.DictionaryPage dictionary = pages.dictionary();
      if (dictionary == null) {
        throw new DamagedException("a page has indices, and there is no dictionary");
      }
      openDictionary(
          new PlainValues(type, dictionary.bytes(), 0, dictionary.to(), dictionary.size()),
          dictionary.size());
      opened = true;
    }
  }

  private void takeOfPage(int rows) {
    int[] present = page.present();
    if (present == null) {
      takeRun(rows, page.defined() > 0);
      return;
    }
    int end = next + rows;
    for (int from = next; from < end; ) {
      int to = from + 1;
      while (to < end && present[to] == present[from]) {
        to++;
      }
      takeRun(to - from, present[from] == 1);
      from = to;
    }
  }

  private void takeRun(int rows, boolean defined) {
    if (!defined) {
      takeNulls(rows);
    } else if (index == null) {
      takeValues(values, rows);
    } else {
      for (int done = 0; done < rows; done += INDICES) {
        int some = Math.min(INDICES, rows - done);
        index.read(indices, some);
        takeEntries(indices, some);
      }
    }
  }

  /** Gives back the memory. */
  public final void close() {
    pages.close();
  }
}
