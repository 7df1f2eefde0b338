package org.daal4j.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.core.SparseRows;
import org.daal4j.encoding.RowEncoder;
import org.daal4j.encoding.UnseenLevelException;
import org.daal4j.table.FieldText;

/** The rows of another reader, encoded, in blocks of their own size. */
final class EncodedBlocks extends BlocksOfReader {

  private final EncodedSource source;
  private final Configuration conf;
  private final RowsSplit split;
  private final RowEncoder encoder;
  private RowBlock raw; // the rows being encoded, or null
  private int next; // of them
  private RowBlock encoded;

  EncodedBlocks(EncodedSource source, Configuration conf, RowsSplit split, BlockReader reader) {
    super(reader);
    this.source = source;
    this.conf = conf;
    this.split = split;
    this.encoder = new RowEncoder(source.encoding(), source.unseen());
  }

  @Override
  public RowBlock next() throws IOException {
    if (encoded != null) {
      encoded.clear();
    }
    while (encoded == null || !encoded.isFull()) {
      if (raw == null || next == raw.rows()) {
        raw = reader.next();
        next = 0;
        if (raw == null) {
          return encoded == null || encoded.rows() == 0 ? null : encoded;
        }
        encoded = encoded == null ? newBlock(raw) : encoded;
      }
      encodeSome();
    }
    return encoded;
  }

  private RowBlock newBlock(RowBlock like) {
    int columns = encoder.columnsOf(like);
    int fields = encoder.fieldsOf(like);
    return source.sparse()
        ? new SparseRows(columns, like.weighted(), fields)
        : new DenseRows(columns, RowBlock.capacity(columns), like.weighted(), fields);
  }

  private void encodeSome() throws IOException {
    while (next < raw.rows() && !encoded.isFull()) {
      try {
        if (encoded instanceof DenseRows dense) {
          encoder.encode(raw, next, dense);
        } else {
          encoder.encode(raw, next, (SparseRows) encoded);
        }
      } catch (UnseenLevelException e) {
        throw source.locate(conf, split, e);
      }
      next++;
      if (source.countsOnly()) {
        refuseNegative();
      }
    }
  }

  private void refuseNegative() throws BadInputException {
    double[] row = encoded.row(encoded.rows() - 1);
    int features = source.encoding().columns();
    for (int j = 0; j < features; j++) {
      if (row[j] < 0) {
        throw new BadInputException(
            "column "
                + FieldText.name(source.encoding().names().get(j))
                + ": "
                + ShortestDecimal.format(row[j])
                + ", once scaled, is negative, and counts may not be. It lies outside of the rows"
                + " the scale was learned from. Leave such rows out of the table.");
      }
    }
  }
}
