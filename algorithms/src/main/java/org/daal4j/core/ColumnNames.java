package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of columns as bytes: UTF-8, a line feed between two. A line feed in a name is the byte
 * 0xff, which UTF-8 has no use for.
 */
public final class ColumnNames {

  private static final byte LINE_FEED_IN_NAME = (byte) 0xff;

  /** No table has so many: what is read is no length. */
  private static final int MOST_BYTES = 1 << 28;

  private ColumnNames() {}

  /** Writes some names: how many bytes they have, then these. */
  public static void write(DataOutput out, List<String> names) throws IOException {
    byte[] bytes = encode(names);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #write} has written. */
  public static List<String> read(DataInput in) throws IOException {
    byte[] bytes = new byte[NumberArrays.count(in, MOST_BYTES, "bytes of names")];
    in.readFully(bytes);
    return decode(bytes);
  }

  /** The bytes of some names. */
  public static byte[] encode(List<String> names) {
    byte[][] all = new byte[names.size()][];
    int length = Math.max(0, names.size() - 1);
    for (int i = 0; i < all.length; i++) {
      all[i] = names.get(i).getBytes(StandardCharsets.UTF_8);
      length = Math.addExact(length, all[i].length);
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (int i = 0; i < all.length; i++) {
      if (i > 0) {
        bytes[at++] = '\n';
      }
      for (byte b : all[i]) {
        bytes[at++] = b == '\n' ? LINE_FEED_IN_NAME : b;
      }
    }
    return bytes;
  }

  /** The names of {@link #encode}; one empty name of no bytes. */
  public static List<String> decode(byte[] bytes) {
    List<String> names = new ArrayList<>();
    byte[] name = bytes.clone();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        names.add(new String(name, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      } else if (bytes[i] == LINE_FEED_IN_NAME) {
        name[i] = '\n';
      }
    }
    return List.copyOf(names);
  }
}
