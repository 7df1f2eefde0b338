package org.daal4j.parquet.write;

import java.io.ByteArrayOutputStream;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/** The bytes of the structures that footers and page headers are. */
final class ThriftBytes {

  private ThriftBytes() {}

  static byte[] of(TBase<?, ?> structure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      structure.write(new TCompactProtocol(new TIOStreamTransport(bytes)));
    } catch (TException e) {
      throw new IllegalStateException("a structure without a field that it needs", e);
    }
    return bytes.toByteArray();
  }
}
