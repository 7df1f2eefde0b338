package org.daal4j.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** Gives a few bytes at a time, as a slow connection may. */
public final class DribblingStream extends FilterInputStream {

  private final Random random;

  /** Gives 1 to 7 bytes for each read. */
  public DribblingStream(InputStream in, long seed) {
    super(in);
    this.random = new Random(seed);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return super.read(target, from, Math.min(length, 1 + random.nextInt(7)));
  }
}
