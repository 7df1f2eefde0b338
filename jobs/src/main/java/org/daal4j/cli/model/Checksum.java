package org.daal4j.cli.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.daal4j.core.Sendable;

/** Stands for the numbers of a model in the identity of a run. */
final class Checksum {

  private Checksum() {}

  static String of(Sendable numbers) throws IOException {
    CRC32 checksum = new CRC32();
    numbers.write(
        new DataOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)));
    return Long.toHexString(checksum.getValue());
  }
}
