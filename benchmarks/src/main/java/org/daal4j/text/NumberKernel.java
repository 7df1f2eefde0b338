package org.daal4j.text;

import java.io.IOException;
import org.daal4j.benchmarks.kernel.TextSample;
import org.daal4j.benchmarks.kernel.Volume;
import org.daal4j.text.bytes.NumberParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Fields of text into numbers, one by one, with the search for their ends. */
@State(Scope.Thread)
public class NumberKernel {

  private byte[] text;

  /** Made by JMH. */
  public NumberKernel() {}

  /** Loads the text. */
  @Setup
  public void load() throws IOException {
    text = TextSample.beginning();
  }

  /** All of them. */
  @Benchmark
  public double parse(Volume volume) {
    double sum = 0;
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == ',' || text[i] == '\n') {
        sum += NumberParser.parse(text, start, i);
        start = i + 1;
      }
    }
    volume.bytes += text.length;
    return sum;
  }
}
