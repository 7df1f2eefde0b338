package org.daal4j.benchmarks.kernel;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much a kernel did: JMH makes rates of it. Each kernel counts in one of these. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {

  /** Bytes of text or of stored rows. */
  public long bytes;

  /** Floating-point operations that the mathematics asks for. */
  public long flops;

  /** Made by JMH. */
  public Volume() {}
}
