package org.daal4j.engine.tez;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartSource;
import org.daal4j.packed.WrittenPart;

/**
 * Reads packed parts from the memory of a session's container where they are there, else from
 * files; in every other process, as in tasks of the MapReduce jobs that a run may go on with, from
 * files.
 */
public final class ResidentSource implements PartSource {

  private final PackedSource files = new PackedSource();

  /** Knows nothing beside what the files say. */
  public ResidentSource() {}

  /** Reads what {@link #write} has written. */
  public ResidentSource(DataInput in) {}

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return Slots.areKnown(conf)
        ? ResidentRows.ofThisProcess().open(conf, split)
        : files.open(conf, split);
  }

  @Override
  public BlockReader openSent(Configuration conf, Path directory, WrittenPart file, int part)
      throws IOException {
    return files.openSent(conf, directory, file, part);
  }

  /** From files: the driver asks. */
  @Override
  public void copyRows(Configuration conf, RowsSplit part, long from, int rows, DenseRows target)
      throws IOException {
    files.copyRows(conf, part, from, rows, target);
  }

  @Override
  public boolean weighted(Configuration conf, RowsSplit part) throws IOException {
    return files.weighted(conf, part);
  }

  @Override
  public void write(DataOutput out) {}
}
