package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Writable;
import org.daal4j.core.Partial;

/**
 * Carries the result of a split from a map task to a reducer. It builds the fold's own partial and
 * lets it read from Hadoop's buffer, so that a wide partial is never held as bytes as well. Hadoop
 * reuses the instance: what {@link #get} gave is overwritten by the next read.
 */
public final class PassResultWritable implements Writable, Configurable {

  private Configuration conf;
  private PassResult<?> result;

  /** For Hadoop. */
  public PassResultWritable() {}

  /** Carries a result. */
  PassResultWritable(PassResult<?> result) {
    this.result = result;
  }

  /** The result, of the one fold there is in a job. */
  @SuppressWarnings("unchecked") // all partials of a job come from the same fold
  <P extends Partial<P>> PassResult<P> get() {
    return (PassResult<P>) result;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    result.write(out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    if (result == null) {
      result = PassDirectory.of(conf).load(conf).newResult();
    }
    result.read(in);
  }

  @Override
  public void setConf(Configuration conf) {
    this.conf = conf;
  }

  @Override
  public Configuration getConf() {
    return conf;
  }
}
