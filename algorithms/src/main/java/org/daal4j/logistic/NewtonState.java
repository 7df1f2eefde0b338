package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;

/**
 * Where Newton's method stands between two passes: the next point is {@code base + fraction ·
 * direction}. Saved after every pass; a run that goes on from it gives the same bits as one that
 * was never disturbed.
 */
final class NewtonState implements Portable {

  private static final int FORMAT = 0x4c520001;
  private static final int MOST_COEFFICIENTS = 1 << 28;

  /** Which table and model; a state of another run is refused. */
  long tableRows;

  int classes;
  int terms;

  /** The last point that was accepted, {@code double[(K - 1)q]}. */
  double[] base = {};

  /** Deviance and penalty there; infinite before the first. */
  double objective = Double.POSITIVE_INFINITY;

  /** The decrement there. */
  double decrement = Double.POSITIVE_INFINITY;

  /** Whether the objective had settled there. */
  boolean settled;

  /** The step from there. */
  double[] direction = {};

  /** Which part of it is tried. */
  double fraction;

  /** Steps taken, that one included. */
  int iterations;

  /** Passes over the rows so far. */
  int passes;

  /** The point to be evaluated next. */
  double[] next() {
    double[] next = base.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] += fraction * direction[i];
    }
    return next;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeLong(tableRows);
    out.writeInt(classes);
    out.writeInt(terms);
    out.writeInt(base.length);
    NumberArrays.write(out, base);
    NumberArrays.write(out, direction);
    out.writeDouble(objective);
    out.writeDouble(decrement);
    out.writeBoolean(settled);
    out.writeDouble(fraction);
    out.writeInt(iterations);
    out.writeInt(passes);
  }

  @Override
  public void read(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not a saved state of logistic regression of this version");
    }
    tableRows = in.readLong();
    classes = in.readInt();
    terms = in.readInt();
    int count = NumberArrays.count(in, MOST_COEFFICIENTS, "coefficients");
    base = NumberArrays.read(in, count);
    direction = NumberArrays.read(in, count);
    objective = in.readDouble();
    decrement = in.readDouble();
    settled = in.readBoolean();
    fraction = in.readDouble();
    iterations = in.readInt();
    passes = in.readInt();
  }
}
