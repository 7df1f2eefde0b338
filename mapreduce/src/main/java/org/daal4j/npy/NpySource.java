package org.daal4j.npy;

import java.io.DataInput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.input.typed.TypedSource;

/** Reads splits of npy files. */
public final class NpySource extends TypedSource {

  /** Reads what {@link #write} has written. */
  public NpySource(DataInput in) throws IOException {
    this(new TypedLayout(in));
  }

  NpySource(TypedLayout layout) {
    super(layout);
  }

  @Override
  protected TypedFile open(Configuration conf, Segment segment, TypedLayout columns)
      throws IOException {
    return NpyFile.open(conf, segment, columns);
  }
}
