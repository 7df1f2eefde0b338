package org.daal4j.orc;

import java.io.DataInput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.input.typed.TypedSource;

/** Reads splits of ORC files. */
public final class OrcSource extends TypedSource {

  /** Reads what {@link #write} has written. */
  public OrcSource(DataInput in) throws IOException {
    this(new TypedLayout(in));
  }

  OrcSource(TypedLayout layout) {
    super(layout);
  }

  @Override
  protected TypedFile open(Configuration conf, Segment segment, TypedLayout columns)
      throws IOException {
    return OrcFile.open(conf, segment, columns);
  }
}
