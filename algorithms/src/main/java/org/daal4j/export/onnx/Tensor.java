package org.daal4j.export.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Constants as {@code TensorProto}. */
final class Tensor {

  /** Types of elements. */
  static final int INT64 = 7;

  static final int STRING = 8;
  static final int DOUBLE = 11;

  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int STRING_DATA = 6;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;

  private Tensor() {}

  private static Message of(String name, int type, long... dims) {
    Message tensor = new Message();
    for (long dim : dims) {
      tensor.put(DIMS, dim);
    }
    return tensor.put(DATA_TYPE, type).put(NAME, name);
  }

  /** Rows of equal length, {@code double[n][m]}. */
  static Message matrix(String name, double[][] rows) {
    ByteBuffer raw = buffer((long) rows.length * rows[0].length);
    for (double[] row : rows) {
      for (double value : row) {
        raw.putDouble(value);
      }
    }
    return of(name, DOUBLE, rows.length, rows[0].length).put(RAW_DATA, raw.array());
  }

  /** A list of whole numbers. */
  static Message integers(String name, long... values) {
    ByteBuffer raw = buffer(values.length);
    for (long value : values) {
      raw.putLong(value);
    }
    return of(name, INT64, values.length).put(RAW_DATA, raw.array());
  }

  /** One whole number, of no dimension. */
  static Message integer(String name, long value) {
    return of(name, INT64).put(RAW_DATA, buffer(1).putLong(value).array());
  }

  /** One double, of no dimension. */
  static Message number(String name, double value) {
    return of(name, DOUBLE).put(RAW_DATA, buffer(1).putDouble(value).array());
  }

  /** Texts. */
  static Message texts(String name, List<String> values) {
    Message tensor = of(name, STRING, values.size());
    values.forEach(value -> tensor.put(STRING_DATA, value));
    return tensor;
  }

  private static ByteBuffer buffer(long count) {
    return ByteBuffer.allocate(Math.toIntExact(Math.multiplyExact(8L, count)))
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}
