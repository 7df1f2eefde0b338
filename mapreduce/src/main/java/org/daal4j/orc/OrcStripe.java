package org.daal4j.orc;

import java.io.IOException;
import org.daal4j.input.typed.ColumnGroup;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.table.RecordPlace;

/**
 * The rows of a stripe.
 *
 * @param file where it is
 * @param place where in it
 * @param layout where its streams are
 */
record OrcStripe(OrcFile file, StripePlace place, StripeLayout layout) implements ColumnGroup {

  @Override
  public long rows() {
    return place.rows();
  }

  @Override
  public Numbers numbers(int column) throws IOException {
    return open(column, false);
  }

  @Override
  public Texts texts(int column, boolean label) throws IOException {
    return open(column, label);
  }

  private OrcColumn open(int column, boolean label) throws IOException {
    try {
      OrcType type = file.type(column);
      int number = file.typeNumber(column);
      StripeLayout.Stream bits = layout.find(number, StripeLayout.PRESENT);
      BitRuns present = bits == null ? null : new BitRuns(file.open(bits));
      OrcStream data = stream(number, StripeLayout.DATA);
      return switch (type.kind()) {
        case BOOLEAN -> new SmallColumn(present, label, new BitRuns(data));
        case BYTE -> new SmallColumn(present, label, new ByteRuns(data));
        case SHORT, INT, LONG -> new IntegerColumn(present, label, runs(number, data, true), false);
        case DATE -> new IntegerColumn(present, label, runs(number, data, true), true);
        case FLOAT -> new RealColumn(present, label, data, true);
        case DOUBLE -> new RealColumn(present, label, data, false);
        case DECIMAL -> new DecimalColumn(present, label, data, second(number, true), type.scale());
        case TIMESTAMP ->
            new TimestampColumn(
                present, label, runs(number, data, true), second(number, false), layout.timeZone());
        case TIMESTAMP_INSTANT ->
            new TimestampColumn(
                present, label, runs(number, data, true), second(number, false), null);
        case STRING, VARCHAR, CHAR -> text(present, label, number, data, type);
        default -> throw new IllegalStateException("not read: " + type.kind());
      };
    } catch (IOException | RuntimeException e) {
      throw explain(column, e);
    }
  }

  private OrcColumn text(BitRuns present, boolean label, int number, OrcStream data, OrcType type)
      throws IOException {
    boolean padded = type.kind() == OrcType.Kind.CHAR;
    IntRuns lengths = runs(number, stream(number, StripeLayout.LENGTH), false);
    if (!layout.hasDictionary(number)) {
      return new TextColumn(present, label, data, lengths, padded);
    }
    int size = layout.dictionarySizes().get(number);
    if (size > place.rows()) {
      throw new DamagedException("it has a dictionary of more entries than rows");
    }
    return new DictionaryColumn(
        present,
        label,
        runs(number, data, false),
        new TextColumn(null, label, stream(number, StripeLayout.DICTIONARY), lengths, padded),
        size);
  }

  private IntRuns second(int number, boolean signed) {
    return runs(number, stream(number, StripeLayout.SECONDARY), signed);
  }

  private IntRuns runs(int number, OrcStream stream, boolean signed) {
    return IntRuns.of(stream, signed, layout.isSecond(number));
  }

  private OrcStream stream(int number, int kind) {
    StripeLayout.Stream stream = layout.find(number, kind);
    return file.open(
        stream == null ? new StripeLayout.Stream(kind, number, place.position(), 0) : stream);
  }

  @Override
  public IOException explain(int column, Exception e) {
    return file.explain(place, column, e);
  }

  @Override
  public RecordPlace place(long row) {
    return new RecordPlace.OfRow(place.firstRow() + row + 1, "(stripe " + place.number() + ")");
  }
}
