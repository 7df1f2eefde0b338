package org.daal4j.random;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * Uniform numbers from MT19937, set up by {@code init_by_array}: one 32-bit output x for each
 * number, u = x / 2^32 in [0, 1). The stream can be left and taken up again at a position.
 *
 * <p>Source: Matsumoto and Nishimura, Mersenne Twister, doi:10.1145/272991.272995.
 */
public final class UniformStream {

  private static final double SCALE = 0x1p-32;

  private final MersenneTwister twister = new MersenneTwister();
  private long position;

  /**
   * A stream at its start.
   *
   * @param key what {@code init_by_array} takes: the seed, and where several streams are wanted the
   *     number of the stream
   */
  public UniformStream(int... key) {
    twister.setSeed(key);
  }

  /** The stream of a seed, taken up after so many numbers. */
  public static UniformStream at(long seed, long position) {
    UniformStream stream = new UniformStream((int) seed);
    while (stream.position < position) {
      stream.next();
    }
    return stream;
  }

  /** The next number in [0, 1). */
  public double next() {
    position++;
    return (twister.nextInt() & 0xffffffffL) * SCALE;
  }

  /** The next integer in [from, to): from + floor((to - from) u). */
  public long integer(long from, long to) {
    return from + (long) Math.floor((to - from) * next());
  }

  /** How many numbers were drawn. */
  public long position() {
    return position;
  }
}
