package org.daal4j.avro;

import java.io.DataInput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.input.typed.TypedSource;

/** Reads splits of Avro files. */
public final class AvroSource extends TypedSource {

  /** Reads what {@link #write} has written. */
  public AvroSource(DataInput in) throws IOException {
    this(new TypedLayout(in));
  }

  AvroSource(TypedLayout layout) {
    super(layout);
  }

  @Override
  protected TypedFile open(Configuration conf, Segment segment, TypedLayout columns)
      throws IOException {
    return AvroFile.open(conf, segment, columns);
  }
}
