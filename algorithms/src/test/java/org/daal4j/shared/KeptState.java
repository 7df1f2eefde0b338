package org.daal4j.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Portable;

/** Keeps the last state as bytes, as a file would. */
public class KeptState implements Checkpoint {

  private byte[] bytes;

  /** Keeps none yet. */
  public KeptState() {}

  /** As if these bytes had been saved. */
  public KeptState(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What was saved last; null when nothing was. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean restore(Portable state) throws IOException {
    if (bytes != null) {
      state.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    return bytes != null;
  }

  @Override
  public void save(Portable state) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    state.write(new DataOutputStream(out));
    bytes = out.toByteArray();
  }
}
