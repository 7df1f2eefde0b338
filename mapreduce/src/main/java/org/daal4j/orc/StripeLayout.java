package org.daal4j.orc;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.input.typed.DamagedException;

/**
 * What the footer of a stripe says: where its streams are, and how columns are written.
 *
 * @param streams in the order of the file
 * @param encodings of each column of the schema's tree
 * @param dictionarySizes the entries of its dictionary
 * @param timeZone in which local times were written; empty when it is not told
 */
record StripeLayout(
    List<Stream> streams, List<Integer> encodings, List<Integer> dictionarySizes, String timeZone) {

  /** Kinds of streams that are read. */
  static final int PRESENT = 0;

  static final int DATA = 1;
  static final int LENGTH = 2;
  static final int DICTIONARY = 3;
  static final int SECONDARY = 5;

  /** Encodings: with runs of the first way, and two of the second. */
  private static final int DIRECT = 0;

  private static final int IN_DICTIONARY = 1;
  private static final int DIRECT_2 = 2;
  private static final int IN_DICTIONARY_2 = 3;

  /**
   * A stream.
   *
   * @param kind its kind
   * @param column the column of the schema's tree that it is of
   * @param position where it begins in the file
   * @param length bytes of it
   */
  record Stream(int kind, int column, long position, long length) {}

  /**
   * Reads the footer of a stripe.
   *
   * @param position where the stripe begins in the file
   * @param end where its streams end
   * @param columns how many columns the schema's tree has
   */
  static StripeLayout of(Proto message, long position, long end, int columns) {
    List<Stream> streams = new ArrayList<>();
    List<Integer> encodings = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String timeZone = "";
    long at = position;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> {
          Stream stream = stream(message.message(), at);
          streams.add(stream);
          if (stream.length > end - at || stream.column >= columns) {
            throw new DamagedException("it tells of streams that are not within the stripe");
          }
          at += stream.length;
        }
        case 2 -> addEncoding(message.message(), encodings, sizes);
        case 3 -> timeZone = message.text();
        default -> {
          // Keys of encrypted columns, which are not read.
        }
      }
    }
    if (encodings.size() != columns) {
      throw new DamagedException("it tells of other columns than the file");
    }
    return new StripeLayout(streams, encodings, sizes, timeZone);
  }

  private static Stream stream(Proto message, long position) {
    int kind = PRESENT;
    int column = 0;
    long length = 0;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> kind = message.smallNumber();
        case 2 -> column = message.smallNumber();
        case 3 -> length = message.number();
        default -> {
          // There is nothing else.
        }
      }
    }
    return new Stream(kind, column, position, length);
  }

  private static void addEncoding(Proto message, List<Integer> encodings, List<Integer> sizes) {
    int encoding = DIRECT;
    int size = 0;
    while (message.next()) {
      switch (message.field()) {
        case 1 -> encoding = message.smallNumber();
        case 2 -> size = message.smallNumber();
        default -> {
          // Of bloom filters.
        }
      }
    }
    if (encoding > IN_DICTIONARY_2) {
      throw new DamagedException("it tells of an encoding that is not known");
    }
    encodings.add(encoding);
    sizes.add(size);
  }

  /** A stream of a column that holds something; null when there is none. */
  Stream find(int column, int kind) {
    for (Stream stream : streams) {
      if (stream.column == column && stream.kind == kind && stream.length > 0) {
        return stream;
      }
    }
    return null;
  }

  /** Refuses rows that are null as a whole. */
  void requireRows() {
    if (find(0, PRESENT) != null) {
      throw new DamagedException("it tells of rows that have no columns");
    }
  }

  /** Whether integers of a column are in runs of the second way. */
  boolean isSecond(int column) {
    return encodings.get(column) >= DIRECT_2;
  }

  /** Whether the values of a column are entries of a dictionary. */
  boolean hasDictionary(int column) {
    return encodings.get(column) % 2 == IN_DICTIONARY;
  }
}
