package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** A pass after the first, which knows range and mean of the columns. */
public final class LookCloser implements Fold<CloserSums, CloserSums> {

  private final CloserLook look;

  /** Reads what {@link #write} has written. */
  public LookCloser(DataInput in) throws IOException {
    look = CloserLook.read(in);
  }

  LookCloser(CloserLook look) {
    this.look = look;
  }

  @Override
  public CloserSums newPartial() {
    return new CloserSums(look);
  }

  @Override
  public CloserSums finish(CloserSums merged) {
    return merged;
  }

  @Override
  public PartialSize size() {
    long bytes = CloserSums.bytes(look) + look.windows().size().summaryBytes();
    return new PartialSize(look.fields().columns(), p -> bytes, p -> 0);
  }

  @Override
  public String title() {
    return "powers, histograms and order statistics of columns";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    look.write(out);
  }
}
