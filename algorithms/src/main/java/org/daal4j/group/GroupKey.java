package org.daal4j.group;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;

/**
 * The key of a group: the bytes of its values, and in front of each but the last how many there
 * are. Two rows have the same key exactly when they have the same values. Holds the key of one row
 * at a time, without an object a row.
 *
 * <p>Of rows that were packed it is the eight bytes of the code of their group ({@link LabelCode}
 * of the key), which is their last number.
 */
public final class GroupKey {

  private final int firstField;
  private final int fields;
  private final GroupCodes codes; // null when text fields tell the group
  private byte[] bytes = new byte[64];
  private int from;
  private int to;

  /**
   * Of rows whose group is told by consecutive text fields.
   *
   * @param firstField the first of them
   * @param fields how many, at least 1
   */
  public GroupKey(int firstField, int fields) {
    this(firstField, fields, null);
  }

  /** Of rows whose group is told by their last number. */
  GroupKey(GroupCodes codes) {
    this(0, 0, codes);
  }

  private GroupKey(int firstField, int fields, GroupCodes codes) {
    this.firstField = firstField;
    this.fields = fields;
    this.codes = codes;
  }

  /**
   * Takes that of a row.
   *
   * @return whether the row is of a group that is wanted; any is, but for codes
   */
  boolean take(RowBlock rows, int row) {
    if (codes == null) {
      take(rows.text(), row);
      return true;
    }
    double code = code(rows, row);
    if (!codes.has(code)) {
      return false;
    }
    from = 0;
    to = Long.BYTES;
    put((long) code);
    return true;
  }

  private void put(long code) {
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[i] = (byte) (code >>> Byte.SIZE * (Long.BYTES - 1 - i));
    }
  }

  /** The code of the group of a packed row. */
  public static double code(RowBlock rows, int row) {
    int last = rows.columns() - 1;
    if (rows instanceof DenseRows dense) {
      return dense.values()[row * rows.columns() + last];
    }
    SparseRows sparse = (SparseRows) rows;
    int end = sparse.start(row + 1);
    boolean stored = end > sparse.start(row) && sparse.indices()[end - 1] == last;
    return stored ? sparse.values()[end - 1] : 0;
  }

  /** The code of the key that was taken. */
  public double code() {
    return LabelCode.of(bytes, from, to);
  }

  /** The code of a key. */
  static double code(byte[] key) {
    return LabelCode.of(key, 0, key.length);
  }

  /** Takes that of a row. */
  public void take(TextColumns text, int row) {
    if (fields == 1) {
      bytes = text.bytes();
      from = text.start(row, firstField);
      to = text.end(row, firstField);
      return;
    }
    from = 0;
    to = 0;
    for (int i = 0; i < fields; i++) {
      int start = text.start(row, firstField + i);
      append(text.bytes(), start, text.end(row, firstField + i), i < fields - 1);
    }
  }

  private void append(byte[] source, int start, int end, boolean withLength) {
    int length = end - start;
    if (bytes.length < to + length + Integer.BYTES) {
      bytes = Arrays.copyOf(bytes, Math.addExact(2 * to, length + Integer.BYTES));
    }
    if (withLength) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[to++] = (byte) (length >>> shift);
      }
    }
    System.arraycopy(source, start, bytes, to, length);
    to += length;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The bytes of the key. */
  byte[] copy() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The key of such values. */
  static byte[] of(List<String> values) {
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      byte[] utf8 = values.get(i).getBytes(StandardCharsets.UTF_8);
      for (int shift = 24; shift >= 0 && i < values.size() - 1; shift -= 8) {
        key.write(utf8.length >>> shift);
      }
      key.writeBytes(utf8);
    }
    return key.toByteArray();
  }

  /** The values of a key of so many. */
  static List<String> values(byte[] key, int fields) {
    List<String> values = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < fields; i++) {
      int start = i == fields - 1 ? at : at + Integer.BYTES;
      int end = i == fields - 1 ? key.length : start + length(key, at);
      values.add(new String(key, start, end - start, StandardCharsets.UTF_8));
      at = end;
    }
    return values;
  }

  /**
   * The order of the values, field by field: that of their code points, which is that of the bytes
   * of UTF-8.
   */
  static int compare(byte[] one, byte[] other, int fields) {
    int at = 0;
    int there = 0;
    for (int i = 0; i < fields - 1; i++) {
      int end = at + Integer.BYTES + length(one, at);
      int endThere = there + Integer.BYTES + length(other, there);
      int order =
          Arrays.compareUnsigned(
              one, at + Integer.BYTES, end, other, there + Integer.BYTES, endThere);
      if (order != 0) {
        return order;
      }
      at = end;
      there = endThere;
    }
    return Arrays.compareUnsigned(one, at, one.length, other, there, other.length);
  }

  /**
   * The first eight bytes of the first value of a key as one number, zeros for those it has not.
   * Where two keys differ in it, their order is that of the numbers without sign.
   */
  static long firstBytes(byte[] key, int fields) {
    int from = fields > 1 ? Integer.BYTES : 0;
    int length = fields > 1 ? length(key, 0) : key.length;
    long bytes = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bytes = bytes << 8 | (i < length ? key[from + i] & 0xff : 0);
    }
    return bytes;
  }

  /**
   * The bucket of the key {@code bytes[from .. to - 1]}: FNV-1a of its bytes, so that it depends on
   * them alone.
   *
   * @param buckets how many there are
   */
  static int bucket(byte[] bytes, int from, int to, int buckets) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i] & 0xff) * 0x01000193;
    }
    return Math.floorMod(hash ^ hash >>> 15, buckets);
  }

  private static int length(byte[] key, int at) {
    int length = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      length = length << 8 | key[at + i] & 0xff;
    }
    return length;
  }
}
