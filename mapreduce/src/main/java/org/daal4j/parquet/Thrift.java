package org.daal4j.parquet;

import java.io.IOException;
import java.io.InputStream;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/** Reads the structures that footers and page headers are. */
final class Thrift {

  private Thrift() {}

  /**
   * Reads a structure.
   *
   * @param into empty
   * @param most how many bytes it may have
   * @return {@code into}
   * @throws IOException when it is none
   */
  static <T extends TBase<?, ?>> T read(InputStream in, T into, int most) throws IOException {
    try {
      TConfiguration limits =
          new TConfiguration(
              Math.max(1, most),
              TConfiguration.DEFAULT_MAX_FRAME_SIZE,
              TConfiguration.DEFAULT_RECURSION_DEPTH);
      into.read(new TCompactProtocol(new TIOStreamTransport(limits, in)));
      return into;
    } catch (TTransportException e) {
      boolean early = e.getType() == TTransportException.END_OF_FILE;
      throw new IOException(early ? "it ends early" : e.getMessage(), e);
    } catch (TException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
