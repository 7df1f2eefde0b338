package org.daal4j.parquet;

import java.io.DataInput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.input.typed.TypedSource;

/** Reads splits of Parquet files. */
public final class ParquetSource extends TypedSource {

  private final LastFile lastFile = new LastFile();
  private final Buffers buffers = new Buffers();

  /** Reads what {@link #write} has written. */
  public ParquetSource(DataInput in) throws IOException {
    this(new TypedLayout(in));
  }

  ParquetSource(TypedLayout layout) {
    super(layout);
  }

  @Override
  protected TypedFile open(Configuration conf, Segment segment, TypedLayout columns)
      throws IOException {
    return ParquetFile.open(conf, segment, columns, lastFile, buffers);
  }
}
