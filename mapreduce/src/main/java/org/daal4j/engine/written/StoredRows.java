package org.daal4j.engine.written;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.PackedStorage;
import org.daal4j.packed.PackedWriter;
import org.daal4j.packed.SplitSink;
import org.daal4j.packed.WrittenPart;

/** The rows of one split as numbers, in a file. */
public final class StoredRows implements SplitSink {

  private final OutputStream out;
  private final String name;
  private final StoredForm form;
  private final RowsSplit split;
  private long rows;
  private PackedWriter writer; // made when the first block says whether rows are weighted

  public StoredRows(
      Configuration conf, Path directory, RowsSplit split, StoredForm form, String attempt)
      throws IOException {
    this.name = AttemptFile.of(PartName.of(split.ordinal(), form.files()), attempt);
    this.form = form;
    this.split = split;
    Path path = new Path(directory, name);
    this.out = PackedStorage.create(conf, path);
  }

  @Override
  public void add(RowBlock block) throws IOException {
    if (form.floats()) {
      requireFloats(block);
    }
    writer(block.weighted()).add(block);
    rows += block.rows();
  }

  private void requireFloats(RowBlock block) throws BadInputException {
    for (int row = 0; row < block.rows(); row++) {
      if (block instanceof DenseRows dense) {
        for (int j = 0; j < dense.columns(); j++) {
          requireFloat(dense.value(row, j), row, j);
        }
      } else {
        SparseRows sparse = (SparseRows) block;
        for (int k = sparse.start(row); k < sparse.start(row + 1); k++) {
          requireFloat(sparse.values()[k], row, sparse.indices()[k]);
        }
      }
    }
  }

  private void requireFloat(double value, int row, int column) throws BadInputException {
    if (Math.abs(value) > Float.MAX_VALUE) {
      throw new BadInputException(
          SplitRow.place(split, rows + row)
              + ": "
              + NumberRows.beyondFloats(form.names().get(column), value));
    }
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    return List.of(writer(false).finish());
  }

  private PackedWriter writer(boolean weighted) {
    if (writer == null) {
      writer =
          new PackedWriter(
              name,
              out,
              form.names().size(),
              weighted,
              form.names(),
              form.origin(),
              form.floats(),
              form.files());
    }
    return writer;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
