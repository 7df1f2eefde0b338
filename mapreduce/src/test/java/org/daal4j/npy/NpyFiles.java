package org.daal4j.npy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes npy files. */
final class NpyFiles {

  private NpyFiles() {}

  /** A file with a header of such a version and such bytes behind it. */
  static byte[] file(int version, String header, byte[] values) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
    int sizeBytes = version == 1 ? 2 : 4;
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + sizeBytes + text.length + values.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) version).put((byte) 0);
    if (version == 1) {
      bytes.putShort((short) text.length);
    } else {
      bytes.putInt(text.length);
    }
    return bytes.put(text).put(values).array();
  }

  static String header(String descr, boolean fortran, String shape) {
    return "{'descr': '"
        + descr
        + "', 'fortran_order': "
        + (fortran ? "True" : "False")
        + ", 'shape': ("
        + shape
        + "), }";
  }

  /** As NumPy pads a header: to 64 bytes, or twice as many and so on, with what is before it. */
  static String padded(int version, String header) {
    int bytes = (version == 1 ? 10 : 12) + header.length() + 1;
    return header + " ".repeat(Math.floorMod(-bytes, 64));
  }

  /** A table of two dimensions, its values cast to the type. */
  static byte[] table(String descr, boolean fortran, double[][] table) {
    int rows = table.length;
    int columns = table[0].length;
    int size = descr.charAt(2) - '0';
    ByteBuffer bytes =
        ByteBuffer.allocate(rows * columns * size)
            .order(descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows * columns; i++) {
      double value = fortran ? table[i % rows][i / rows] : table[i / columns][i % columns];
      if (descr.substring(1).equals("f8")) {
        bytes.putDouble(value);
      } else if (descr.substring(1).equals("f4")) {
        bytes.putFloat((float) value);
      } else if (size == 8) {
        bytes.putLong((long) value);
      } else if (size == 4) {
        bytes.putInt((int) (long) value);
      } else if (size == 2) {
        bytes.putShort((short) (long) value);
      } else {
        bytes.put((byte) (long) value);
      }
    }
    return file(1, header(descr, fortran, rows + ", " + columns), bytes.array());
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
