package org.daal4j.avro;

import java.math.BigDecimal;
import java.util.UUID;
import org.daal4j.core.DenseRows;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.StoredNumbers;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/** A field that is used. Its value is kept until the next record, for columns of text. */
final class AvroField {

  private final AvroType type; // without null
  private final AvroType union; // null when the field is none
  private final int[] numbers;
  private final boolean weight;
  private boolean isNull;
  private long bits; // of the value: an integer, or a place among symbols
  private double real; // of the value: a float or double
  private int from; // of the bytes of the value
  private int length;

  /**
   * Of a field.
   *
   * @param numbers the columns of numbers that it is
   * @param weight whether it is the weight of a row
   */
  AvroField(AvroType field, int[] numbers, boolean weight) {
    this.type = field.value();
    this.union = field.kind == AvroKind.UNION ? field : null;
    this.numbers = numbers;
    this.weight = weight;
  }

  /** Reads the value of a record into a row. */
  void read(AvroInput in, DenseRows block, int row) {
    isNull = union != null && union.parts.get(in.branch(union)).kind == AvroKind.NULL;
    if (!isNull) {
      readValue(in);
    }
    if (numbers.length > 0 || weight) {
      double number = isNull ? Double.NaN : number(in);
      for (int column : numbers) {
        block.values()[row * block.columns() + column] = number;
      }
      if (weight) {
        block.weights()[row] = number;
      }
    }
  }

  private void readValue(AvroInput in) {
    switch (type.kind) {
      case BOOLEAN -> bits = in.nextBoolean() ? 1 : 0;
      case INT -> bits = in.nextInt();
      case LONG -> bits = in.nextLong();
      case FLOAT -> real = in.nextFloat();
      case DOUBLE -> real = in.nextDouble();
      case ENUM -> {
        bits = in.nextInt();
        if (bits < 0 || bits >= type.symbols.size()) {
          throw new DamagedException("there is no symbol " + bits);
        }
      }
      case FIXED -> {
        length = type.size;
        from = in.pass(length);
      }
      default -> {
        long count = in.nextLong();
        from = in.pass(count);
        length = (int) count;
      }
    }
  }

  private double number(AvroInput in) {
    return switch (type.meaning.kind()) {
      case DECIMAL -> StoredNumbers.scaled(in.bytes(), from, length, type.meaning.scale());
      case TIME, TIMESTAMP, LOCAL_TIMESTAMP -> StoredNumbers.scaled(bits, type.meaning.scale());
      default -> type.kind == AvroKind.FLOAT || type.kind == AvroKind.DOUBLE ? real : bits;
    };
  }

  /**
   * Adds the value as text.
   *
   * @param label whether a number has the one form of a label, and is missing when it is not one
   */
  void addText(AvroInput in, TextRows text, boolean label) {
    boolean fraction = type.kind == AvroKind.FLOAT || type.kind == AvroKind.DOUBLE;
    if (isNull || label && fraction && Double.isNaN(real)) {
      text.addMissing();
    } else if (type.kind == AvroKind.STRING) {
      text.add(in.bytes(), from, from + length);
    } else if (type.kind == AvroKind.ENUM) {
      byte[] symbol = type.symbols.get((int) bits);
      text.add(symbol, 0, symbol.length);
    } else {
      byte[] bytes = StoredTexts.bytes(text(in), label && type.isNumberAsText());
      text.add(bytes, 0, bytes.length);
    }
  }

  private String text(AvroInput in) {
    int scale = type.meaning.scale();
    return switch (type.meaning.kind()) {
      case DECIMAL ->
          new BigDecimal(StoredNumbers.integer(in.bytes(), from, length), scale).toPlainString();
      case DATE -> StoredTexts.date(bits);
      case TIME -> StoredTexts.time(bits, scale);
      case TIMESTAMP -> StoredTexts.timestamp(bits, scale);
      case LOCAL_TIMESTAMP -> StoredTexts.localTimestamp(bits, scale);
      case UUID ->
          new UUID(
                  StoredNumbers.bigEndian(in.bytes(), from, Long.BYTES),
                  StoredNumbers.bigEndian(in.bytes(), from + Long.BYTES, Long.BYTES))
              .toString();
      case PLAIN ->
          switch (type.kind) {
            case BOOLEAN -> StoredTexts.ofBoolean(bits == 1);
            case FLOAT -> StoredTexts.ofFloat((float) real);
            case DOUBLE -> StoredTexts.ofDouble(real);
            default -> Long.toString(bits);
          };
    };
  }
}
