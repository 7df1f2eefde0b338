package org.daal4j.parquet;

import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;
import org.daal4j.input.typed.DamagedException;

/** The encodings of values other than plain ones and indices of a dictionary. */
final class Encodings {

  private Encodings() {}

  /**
   * The values of a page.
   *
   * @throws DamagedException when the column's type has no such encoding
   */
  static Values values(ColumnType type, DataPage page) {
    Type physical = type.physical();
    boolean integers = physical == Type.INT32 || physical == Type.INT64;
    boolean bytes = physical == Type.BYTE_ARRAY || physical == Type.FIXED_LEN_BYTE_ARRAY;
    boolean sized = physical != Type.BYTE_ARRAY && physical != Type.BOOLEAN;
    Encoding encoding = page.encoding();
    if (encoding == Encoding.DELTA_BINARY_PACKED && integers) {
      return new DeltaValues(type, page);
    } else if (encoding == Encoding.DELTA_LENGTH_BYTE_ARRAY && bytes) {
      return DeltaBytes.whole(type, page);
    } else if (encoding == Encoding.DELTA_BYTE_ARRAY && bytes) {
      return DeltaBytes.shared(type, page);
    } else if (encoding == Encoding.BYTE_STREAM_SPLIT && sized) {
      return new SplitValues(type, page);
    } else if (encoding == Encoding.RLE && physical == Type.BOOLEAN) {
      return new BooleanRuns(page);
    }
    throw new DamagedException("values of type " + type.text() + " are encoded as " + encoding);
  }
}
