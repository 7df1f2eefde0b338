package org.daal4j.engine.task;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configurable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Writable;
import org.daal4j.core.Partial;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;

/**
 * Carries the result of a split, or a piece of it, from a map task to a reducer. It builds the
 * fold's own partial and lets it read from Hadoop's buffer, so that a wide partial is never held as
 * bytes as well. Hadoop reuses the instance: what {@link #get} gave is overwritten by the next
 * read.
 */
public final class PassResultWritable implements Writable, Configurable {

  /** Writes the result, or a piece of it. */
  @FunctionalInterface
  private interface Content {
    void write(DataOutput out) throws IOException;
  }

  private Configuration conf;
  private Pass<?> pass;
  private PassResult<?> result;
  private int piece;
  private Content content;

  /** For Hadoop. */
  public PassResultWritable() {}

  private PassResultWritable(PassResult<?> result, int piece, Content content) {
    this.result = result;
    this.piece = piece;
    this.content = content;
  }

  /** Carries a piece of a whole result. */
  public static <P extends Partial<P>> PassResultWritable pieceOf(
      Pass<P> pass, PassResult<P> whole, int piece) {
    return new PassResultWritable(whole, piece, out -> pass.writePiece(whole, piece, out));
  }

  /** The result, or the piece that was read, of the one fold there is in a job. */
  @SuppressWarnings("unchecked") // all partials of a job come from the same fold
  public <P extends Partial<P>> PassResult<P> get() {
    return (PassResult<P>) result;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(piece);
    content.write(out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    if (pass == null) {
      pass = PassDirectory.of(conf).load(conf);
    }
    int next = in.readInt();
    if (result == null || next != piece) {
      result = null; // before the next one takes its memory
      piece = next;
      result = pass.newResult(piece);
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
